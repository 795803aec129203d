import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { RingingCall } from '../../src/bridge/ring.ts';
import { callId, userId } from '../../src/protocol/ids.ts';
import type { DesktopSilence } from './desktop-silence.ts';
import { ringStep } from './ring-state.ts';
import { createRinging } from './ringing.ts';

const call = (digit: string, more: Partial<RingingCall> = {}): RingingCall => ({
  call: v.parse(callId, `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b1${digit}`),
  caller: v.parse(userId, `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b2${digit}`),
  callerName: `Caller ${digit}`,
  ...{ kind: 'video', room: null, roomId: null, inside: [], profile: 'first' },
  ...more,
});
const [ada, bob] = [call('1'), call('2')];
const pictureOf = ({ call: id, profile = 'first' }: RingingCall) =>
  ({ type: 'picture', call: id, profile, picture: 'face' }) as const;
const withFace = (ring: RingingCall): RingingCall => ({ ...ring, picture: 'face' });

describe('what a caller looks like: each arrow', () => {
  it.each([
    ['is drawn', [ada], pictureOf(ada), [withFace(ada)], [{ effect: 'redraw', call: withFace(ada) }]],
    ['waits with the ring', [ada, bob], pictureOf(bob), [ada, withFace(bob)], []],
    ['comes once', [withFace(ada)], { ...pictureOf(ada), picture: 'other' }, [withFace(ada)], []],
    ['comes too late', [], pictureOf(ada), [], []],
    ['is of a call of another service', [ada], pictureOf({ ...ada, profile: 'club' }), [ada], []],
  ] as const)('%s', (_, before, event, state, effects) => {
    expect(ringStep(before, event)).toEqual({ state, effects });
  });

  it('is shown with the ring that waited', () => {
    const waiting = ringStep([ada, bob], pictureOf(bob)).state;
    const stop = { type: 'stop', call: ada.call, profile: 'first', end: 'over' } as const;
    expect(ringStep(waiting, stop).effects).toEqual([{ effect: 'show', call: withFace(bob) }]);
  });
});

function setUp(isWanted?: DesktopSilence['isWanted']) {
  const open = vi.fn<() => void>();
  const show = vi.fn<(...args: unknown[]) => void>();
  const send = vi.fn<(...args: unknown[]) => void>();
  const ringing = createRinging({
    popup: { open, prepare() {}, close() {} },
    window: { show() {}, flash() {} },
    openRoom() {},
    notifier: { show, hasShown: () => false, close() {}, closeAll() {} },
    silence: isWanted ? { isWanted, whenOver: () => () => {} } : null,
    send,
    clock: createManualClock(),
    log: silentLog,
  });
  return { ringing, open, show, send };
}

it('goes to the pop-up, which opens once, and rings no second time', () => {
  const { ringing, open, show, send } = setUp();
  ringing.handle({ type: 'start', call: ada });
  ringing.handle(pictureOf(ada));
  expect(send).toHaveBeenLastCalledWith('ringing', 'ring.changed', withFace(ada));
  expect(ringing.current.getState()).toEqual(withFace(ada));
  expect([open.mock.calls.length, show.mock.calls.length]).toEqual([1, 1]);
});

it('is not shown over a screen that others see', () => {
  const { ringing, open, send } = setUp();
  ringing.handle({ type: 'start', call: { ...ada, quiet: true } });
  send.mockClear();
  ringing.handle(pictureOf(ada));
  expect([open.mock.calls, send.mock.calls]).toEqual([[], []]);
});

describe('while the desktop is asked whether it wants to be quiet', () => {
  function asked() {
    let answer = (_isWanted: boolean): void => {};
    const t = setUp(() => new Promise((resolve) => (answer = resolve)));
    t.ringing.handle({ type: 'start', call: ada });
    t.ringing.handle(pictureOf(ada));
    return { ...t, answer: (isWanted: boolean) => answer(isWanted) };
  }

  it('a picture that came holds nothing back', async () => {
    const { open, show, send, answer } = asked();
    expect([open.mock.calls.length, show.mock.calls.length]).toEqual([0, 0]);
    // A pop-up of the ring before may still be open.
    expect(send).not.toHaveBeenCalledWith('ringing', 'ring.changed', withFace(ada));
    answer(false);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
    expect(send).toHaveBeenLastCalledWith('ringing', 'ring.changed', withFace(ada));
    expect(show).toHaveBeenCalledOnce();
  });

  it('one that comes after the answer is drawn', async () => {
    const { ringing, show, send } = setUp(async () => true);
    ringing.handle({ type: 'start', call: ada });
    await vi.waitFor(() => expect(show).toHaveBeenCalledOnce());
    ringing.handle(pictureOf(ada));
    expect(send).toHaveBeenLastCalledWith('ringing', 'ring.changed', withFace(ada));
  });

  it('a ring that stopped and came again, quiet now, stays quiet', async () => {
    const { ringing, open, show, answer } = asked();
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'over' });
    ringing.handle({ type: 'start', call: { ...ada, quiet: true } });
    answer(false);
    await new Promise(setImmediate);
    expect([open.mock.calls, show.mock.calls]).toEqual([[], []]);
  });
});
