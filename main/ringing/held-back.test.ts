import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { RingingCall } from '../../src/bridge/ring.ts';
import { callId, userId } from '../../src/protocol/ids.ts';
import type { NotificationRequest } from '../notifications/notifier.ts';
import { createRinging } from './ringing.ts';

const ada: RingingCall = {
  call: v.parse(callId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b11'),
  caller: v.parse(userId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b21'),
  callerName: 'Ada',
  kind: 'voice',
  room: null,
  roomId: null,
  inside: [],
  profile: 'first',
};

const spy = () => vi.fn<(...args: unknown[]) => void>();

function setUp(isWanted: () => Promise<boolean>) {
  const popup = { open: spy(), prepare: spy(), close: spy() };
  const window = { show: spy(), flash: spy() };
  const requests: NotificationRequest[] = [];
  const notifier = {
    show: (request: NotificationRequest) => void requests.push(request),
    hasShown: () => false,
    close: spy(),
    closeAll: spy(),
  };
  const waits = new Set<{ readonly over: () => void }>();
  const whenOver = (over: () => void) => {
    const wait = { over };
    waits.add(wait);
    return () => void waits.delete(wait);
  };
  const silence = { isWanted, whenOver };
  const clock = createManualClock();
  const parts = { popup, window, notifier, silence, openRoom: spy(), send: spy(), clock, log: silentLog };
  return { popup, window, requests, waits, send: parts.send, ringing: createRinging(parts) };
}

describe('a ring while the desktop is silent', () => {
  it('is in the notification, which the desktop holds back, in tray and task bar, and nowhere else', async () => {
    const { ringing, popup, window, requests } = setUp(async () => true);
    expect(await ringing.start(ada)).toEqual({ silent: true });
    expect(popup.open).not.toHaveBeenCalled();
    // What was drawn while the desktop was asked is gone again.
    expect(popup.close.mock.invocationCallOrder.at(-1)).toBeGreaterThan(
      popup.prepare.mock.invocationCallOrder.at(-1) ?? Infinity,
    );
    expect(requests).toMatchObject([{ title: 'Ada is calling', urgency: 'normal' }]);
    expect(window.flash).toHaveBeenCalledWith(true);
    expect(ringing.current.getState()).toEqual(ada);
    requests[0]?.onFailed?.();
    expect(popup.open).not.toHaveBeenCalled();
    requests[0]?.onClick();
    expect(popup.open).toHaveBeenCalledOnce();
  });

  it('comes as any other, with its sound, when the silence ends before it does', async () => {
    const { ringing, popup, requests, send, waits } = setUp(async () => true);
    await ringing.start(ada);
    send.mockClear();
    for (const { over } of waits) over();
    expect(popup.open).toHaveBeenCalledOnce();
    expect(requests.map(({ urgency }) => urgency)).toEqual(['normal', 'critical']);
    expect(send.mock.calls).toEqual([
      ['ringing', 'ring.changed', ada],
      [{ profile: 'first' }, 'ring.audible', { call: ada.call }],
    ]);
  });

  it('is waited for no more once it is over, and for the next one anew', async () => {
    const { ringing, waits } = setUp(async () => true);
    const bob = { ...ada, call: v.parse(callId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b12'), callerName: 'Bob' };
    await ringing.start(ada);
    await ringing.start(bob);
    expect(waits.size).toBe(1);
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'over' });
    expect(waits.size).toBe(0);
    await vi.waitFor(() => expect(waits.size).toBe(1));
    ringing.handle({ type: 'stop', call: bob.call, profile: 'first', end: 'over' });
    expect(waits.size).toBe(0);
  });

  it('rings as any other once the desktop is not silent', async () => {
    const { ringing, popup, requests } = setUp(async () => false);
    expect(await ringing.start(ada)).toEqual({ silent: false });
    expect(popup.open).toHaveBeenCalledOnce();
    expect(requests).toMatchObject([{ title: 'Ada is calling', urgency: 'critical' }]);
  });

  it('leaves the pop-up open for the next one, of which it then knows whose place it took', async () => {
    const { ringing, popup, send } = setUp(async () => false);
    await ringing.start(ada);
    const bob = { ...ada, call: v.parse(callId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b12'), callerName: 'Bob' };
    await ringing.start(bob);
    send.mockClear();
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'over' });
    await ringing.start(bob);
    expect(popup.close).not.toHaveBeenCalled();
    expect(send.mock.calls).toEqual([
      ['ringing', 'ring.changed', null],
      ['ringing', 'ring.changed', bob],
    ]);
  });

  it('comes through where this person lets the caller ring through', async () => {
    const { ringing, popup } = setUp(async () => true);
    expect(await ringing.start({ ...ada, trusted: true })).toEqual({ silent: false });
    expect(popup.open).toHaveBeenCalledOnce();
  });

  it('is in the tray at once, and leaves nothing where it stopped before the desktop answered', async () => {
    let answer: (isWanted: boolean) => void = () => {};
    const { ringing, popup, requests } = setUp(() => new Promise((resolve) => (answer = resolve)));
    const started = ringing.start(ada);
    expect(ringing.current.getState()).toEqual(ada);
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'over' });
    answer(false);
    await started;
    expect(popup.open).not.toHaveBeenCalled();
    expect(requests).toEqual([]);
  });
});
