import { EventEmitter } from 'node:events';
import type { Bonjour } from 'bonjour-service';
import { expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createServiceFinder } from './service-finder.ts';

function setUp(isBroken = false) {
  const clock = createManualClock();
  const update = vi.fn<() => void>();
  const destroy = vi.fn<(done: () => void) => void>((done) => done());
  const browser = Object.assign(new EventEmitter(), { update, stop: vi.fn<() => void>() });
  const open = vi.fn<() => Promise<Bonjour>>(async () => {
    if (isBroken) throw new Error('no network');
    return { find: () => browser, destroy } as unknown as Bonjour;
  });
  return {
    finder: createServiceFinder({ open, clock, log: silentLog }),
    clock,
    browser,
    update,
    destroy,
    open,
  };
}

const said = (name: string, fqdn = name) => ({
  fqdn,
  port: 7480,
  txt: { name },
  referer: { address: '192.168.1.20' },
});
const shown = (name: string) => ({ name, address: 'https://192.168.1.20:7480', pin: null });

it('shows who comes, changes and goes, as long as somebody looks', async () => {
  const { finder, browser, destroy } = setUp();
  expect(finder.state.getState()).toEqual({ state: 'off' });
  await finder.start();
  expect(finder.state.getState()).toEqual({ state: 'looking', found: [] });
  browser.emit('up', said('Office'));
  browser.emit('up', said('Lab'));
  browser.emit('txt-update', said('New office', 'Office'));
  expect(finder.state.getState()).toEqual({ state: 'looking', found: [shown('New office'), shown('Lab')] });
  browser.emit('down', said('Lab'));
  expect(finder.state.getState()).toEqual({ state: 'looking', found: [shown('New office')] });
  browser.emit('txt-update', said('', 'Office'));
  expect(finder.state.getState()).toEqual({ state: 'looking', found: [] });
  await finder.stop();
  expect(finder.state.getState()).toEqual({ state: 'off' });
  expect(destroy).toHaveBeenCalledOnce();
});

it('asks again, and no more once nobody looks', async () => {
  const { finder, clock, update } = setUp();
  await finder.start();
  clock.advance(5_000);
  clock.advance(5_000);
  expect(update).toHaveBeenCalledTimes(2);
  await finder.stop();
  expect(clock.pending()).toBe(0);
});

it('has room for so many and no more', async () => {
  const { finder, browser } = setUp();
  await finder.start();
  for (let index = 0; index < 100; index += 1) browser.emit('up', said(`Service ${index}`));
  browser.emit('txt-update', said('Renamed', 'Service 0'));
  const state = finder.state.getState();
  const names = state.state === 'looking' ? state.found.map(({ name }) => name) : [];
  expect(names).toHaveLength(32);
  expect(names[0]).toBe('Renamed');
});

it('opens once, and closes what was opened for somebody who has gone', async () => {
  const { finder, open, destroy } = setUp();
  const starting = finder.start();
  await finder.start();
  await finder.stop();
  await starting;
  expect(open).toHaveBeenCalledOnce();
  expect(destroy).toHaveBeenCalledOnce();
  expect(finder.state.getState()).toEqual({ state: 'off' });
});

it('says when the network cannot be asked, and tries again when it is looked at again', async () => {
  const { finder, open } = setUp(true);
  await finder.start();
  expect(finder.state.getState()).toEqual({ state: 'failed' });
  await finder.start();
  expect(open).toHaveBeenCalledTimes(2);
});
