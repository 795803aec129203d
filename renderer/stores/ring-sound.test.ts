import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import type { RingStarted } from '../../src/bridge/contract.ts';
import { incoming, over } from '../platform/fakes/fake-call.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { callId } from '../platform/fakes/sample.ts';
import { setUp } from './fakes/app-bench.ts';
import { soundUnlessSilent } from './ring-sound.ts';

const silent = Promise.resolve({ silent: true });

function setUpSound(started: Promise<RingStarted> | undefined) {
  const clock = createManualClock();
  const heard: string[] = [];
  const begin = () => {
    heard.push('begins');
    return () => void heard.push('ends');
  };
  const { begin: beginLater, end: stop } = soundUnlessSilent({ started, begin, clock });
  return { clock, heard, beginLater, stop };
}

function answerLater() {
  let answer: (started: RingStarted) => void = () => {};
  const started = new Promise<RingStarted>((resolve) => (answer = resolve));
  return { started, answer: (said: RingStarted) => answer(said) };
}

describe('the sound of a ring', () => {
  it('is there at once where nobody is asked', () => {
    const { heard, stop } = setUpSound(undefined);
    expect(heard).toEqual(['begins']);
    stop();
    expect(heard).toEqual(['begins', 'ends']);
  });

  it('begins once, with the answer that it may', async () => {
    const { clock, heard, stop } = setUpSound(Promise.resolve({ silent: false }));
    expect(heard).toEqual([]);
    await settle();
    expect(heard).toEqual(['begins']);
    expect(clock.pending()).toBe(0);
    stop();
    stop();
    expect(heard).toEqual(['begins', 'ends']);
  });

  it('does not begin where silence is wanted', async () => {
    const { clock, heard, stop } = setUpSound(silent);
    await settle();
    clock.advance(60_000);
    stop();
    expect(heard).toEqual([]);
  });

  it('does not wait longer than half a second, and ends with an answer that comes after it', async () => {
    const { started, answer } = answerLater();
    const { clock, heard } = setUpSound(started);
    clock.advance(499);
    expect(heard).toEqual([]);
    clock.advance(1);
    expect(heard).toEqual(['begins']);
    answer({ silent: true });
    await settle();
    expect(heard).toEqual(['begins', 'ends']);
  });

  it('does not begin after the ring is over', async () => {
    const { started, answer } = answerLater();
    const { clock, heard, stop } = setUpSound(started);
    stop();
    answer({ silent: false });
    await settle();
    clock.advance(60_000);
    expect(heard).toEqual([]);
  });

  it('begins later where silence is wanted no more, once, and not after the ring is over', async () => {
    const { heard, beginLater, stop } = setUpSound(silent);
    await settle();
    beginLater();
    beginLater();
    expect(heard).toEqual(['begins']);
    stop();
    beginLater();
    expect(heard).toEqual(['begins', 'ends']);
  });

  it('is not heard in the app where the desktop wants silence', async () => {
    const desktop = createFakeDesktop();
    desktop.answerRings(silent);
    const t = setUp(desktop);
    t.view.set(incoming);
    await settle();
    t.clock.advance(1_000);
    t.view.set(over('missed'));
    expect(t.desktop.log).toEqual(['ring', 'stop, missed']);
    expect(t.heard).toEqual([]);
  });

  it('is heard in the app once main says so, of the call that rings', async () => {
    const desktop = createFakeDesktop();
    desktop.answerRings(silent);
    const t = setUp(desktop);
    t.view.set(incoming);
    await settle();
    t.desktop.emit('ring.audible', { call: callId(9) });
    expect(t.heard).toEqual([]);
    t.desktop.emit('ring.audible', { call: incoming.call });
    t.view.set(over('missed'));
    expect(t.heard).toEqual(['ring on default looping', 'ring silent']);
  });
});
