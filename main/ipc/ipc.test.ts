import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { addressOf } from '../security/scheme.ts';
import { createSendEvent } from './events.ts';
import { createInvoke, type Handlers } from './invoke.ts';
import { createPages, type PageContents } from './pages.ts';

const fakeContents = (id: number, url: string) => ({
  id,
  destroyed: false,
  isDestroyed() {
    return this.destroyed;
  },
  mainFrame: { url, processId: id, routingId: 1 },
  send: vi.fn<(...args: unknown[]) => void>(),
});

const callFrom = (contents: PageContents) => ({
  sender: { id: contents.id },
  senderFrame: contents.mainFrame,
});

function setUp() {
  const pages = createPages();
  const main = fakeContents(1, addressOf('main'));
  const ringing = fakeContents(2, addressOf('ringing'));
  const second = fakeContents(3, addressOf('main', 'second'));
  pages.add('main', main, 'first');
  pages.add('main', second, 'second');
  pages.add('ringing', ringing);
  const settingsSet = vi.fn<(patch: unknown, profile: string) => object>(() => ({ theme: 'dark' }));
  const ringCurrent = vi.fn<(input: unknown, profile: string) => null>(() => null);
  const handlers = {
    'settings.set': settingsSet,
    'ring.current': ringCurrent,
    'hosting.retry': () => {
      throw new TypeError('secret inside');
    },
  } as unknown as Handlers;
  const lines: string[] = [];
  const invoke = createInvoke({
    pages,
    handlers,
    shownProfile: () => 'second',
    log: createLog((line) => lines.push(line)),
  });
  return { pages, main, second, ringing, invoke, settingsSet, ringCurrent, lines };
}

describe('bridge calls', () => {
  it('reach the handler from the page they are for', async () => {
    const { invoke, main, settingsSet } = setUp();
    await expect(invoke(callFrom(main), 'settings.set', { theme: 'dark' })).resolves.toEqual({
      theme: 'dark',
    });
    expect(settingsSet).toHaveBeenCalledWith({ theme: 'dark' }, 'first');
  });

  it('come with the profile whose page it is, or the one that is shown', async () => {
    const { invoke, second, ringing, settingsSet, ringCurrent } = setUp();
    await invoke(callFrom(second), 'settings.set', {});
    expect(settingsSet).toHaveBeenCalledWith({}, 'second');
    await invoke(callFrom(ringing), 'ring.current', undefined);
    expect(ringCurrent).toHaveBeenCalledWith(undefined, 'second');
  });

  it.each([
    ['unknown route', 'settings.destroy', {}],
    ['unknown route', '__proto__', {}],
    ['unknown route', 7, {}],
    ['bad input', 'settings.set', { theme: 'purple' }],
    ['bad input', 'settings.set', { unknown: 1 }],
  ])('are refused: %s', async (why, name, input) => {
    const { invoke, main, settingsSet } = setUp();
    await expect(invoke(callFrom(main), name, input)).rejects.toThrow(`refused: ${why}`);
    expect(settingsSet).not.toHaveBeenCalled();
  });

  it('are refused from the wrong page', async () => {
    const { invoke, ringing, settingsSet } = setUp();
    await expect(invoke(callFrom(ringing), 'settings.set', { theme: 'dark' })).rejects.toThrow(
      'not for this page',
    );
    expect(settingsSet).not.toHaveBeenCalled();
  });

  it('say nothing of what was sent or what went wrong inside', async () => {
    const { invoke, main, lines } = setUp();
    await expect(invoke(callFrom(main), 'settings.set', { theme: 'private words' })).rejects.toThrow(
      'refused',
    );
    await expect(invoke(callFrom(main), 'hosting.retry', undefined)).rejects.toThrow('failed: hosting.retry');
    expect(lines.join('\n')).not.toMatch(/private words|secret inside/);
    expect(lines).toHaveLength(2);
  });
});

describe('the caller', () => {
  const cases: [
    string,
    (main: ReturnType<typeof fakeContents>) => Parameters<ReturnType<typeof createPages>['callerOf']>[0],
  ][] = [
    ['another window', () => callFrom(fakeContents(9, addressOf('main')))],
    ['no frame', (main) => ({ sender: main, senderFrame: null })],
    ['a sub frame', (main) => ({ sender: main, senderFrame: { ...main.mainFrame, routingId: 5 } })],
    [
      'a page from elsewhere',
      (main) => ({ sender: main, senderFrame: { ...main.mainFrame, url: 'https://example.org/index.html' } }),
    ],
    [
      'another page of ours',
      (main) => ({ sender: main, senderFrame: { ...main.mainFrame, url: addressOf('ringing') } }),
    ],
  ];
  it.each(cases)('is unknown: %s', (_name, caller) => {
    const { pages, main } = setUp();
    expect(pages.callerOf(caller(main))).toBeUndefined();
  });

  it('is unknown once its window is destroyed or taken out', () => {
    const { pages, main } = setUp();
    expect(pages.callerOf(callFrom(main))).toEqual({ page: 'main', profile: 'first' });
    main.destroyed = true;
    expect(pages.callerOf(callFrom(main))).toBeUndefined();
    const other = fakeContents(4, addressOf('main'));
    const remove = pages.add('main', other, 'first');
    expect(pages.callerOf(callFrom(other))).toEqual({ page: 'main', profile: 'first' });
    remove();
    expect(pages.callerOf(callFrom(other))).toBeUndefined();
  });
});

it('sends events to one profile or to all, and is silent where nobody is', () => {
  const { pages, main, second } = setUp();
  const send = createSendEvent(pages);
  send({ profile: 'first' }, 'command', { command: 'leave-call' });
  expect(main.send).toHaveBeenCalledWith('parley:event', 'command', { command: 'leave-call' });
  expect(second.send).not.toHaveBeenCalled();
  main.destroyed = true;
  send('main', 'network.changed', undefined);
  expect(main.send).toHaveBeenCalledOnce();
  expect(second.send).toHaveBeenCalledWith('parley:event', 'network.changed', undefined);
});
