import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { RingingCall } from '../../src/bridge/ring.ts';
import { callId, roomId, userId } from '../../src/protocol/ids.ts';
import type { NotificationRequest } from '../notifications/notifier.ts';
import { createRinging } from './ringing.ts';

const call = (digit: string, callerName: string): RingingCall => ({
  call: v.parse(callId, `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b1${digit}`),
  caller: v.parse(userId, `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b2${digit}`),
  callerName,
  kind: 'video',
  room: null,
  roomId: null,
  inside: [],
  profile: 'first',
});
const ada = call('1', 'Ada');
const bob = call('2', 'Bob');
const garden = v.parse(roomId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b30');

function setUp() {
  const spy = () => vi.fn<(...args: unknown[]) => void>();
  const popup = { open: spy(), prepare: spy(), close: spy() };
  const window = {
    show: vi.fn<(...args: unknown[]) => void>(),
    flash: vi.fn<(...args: unknown[]) => void>(),
  };
  const requests: NotificationRequest[] = [];
  const notifier = {
    show: (request: NotificationRequest) => void requests.push(request),
    hasShown: () => false,
    close: vi.fn<(...args: unknown[]) => void>(),
    closeAll: vi.fn<(...args: unknown[]) => void>(),
  };
  const send = vi.fn<(...args: unknown[]) => void>();
  const openRoom = vi.fn<(...args: unknown[]) => void>();
  const clock = createManualClock();
  const parts = { popup, window, openRoom, notifier, silence: null, send, clock, log: silentLog };
  return { openRoom, popup, window, requests, notifier, send, clock, ringing: createRinging(parts) };
}

describe('ringing', () => {
  it('shows pop-up, notification, flash; a second start changes nothing', () => {
    const { ringing, popup, window, requests } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.handle({ type: 'start', call: ada });
    expect(popup.open).toHaveBeenCalledOnce();
    expect(requests).toMatchObject([{ title: 'Ada is calling', silent: true }]);
    expect(window.flash).toHaveBeenCalledExactlyOnceWith(true);
    expect(window.show).not.toHaveBeenCalled();
    expect(ringing.current.getState()).toEqual(ada);
  });

  it('a click on the notification brings the pop-up, not an answer', () => {
    const { ringing, popup, requests, send } = setUp();
    ringing.handle({ type: 'start', call: ada });
    requests[0]?.onClick();
    expect(popup.open).toHaveBeenCalledTimes(2);
    expect(send).not.toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', expect.anything());
  });

  it.each(['video', 'voice', 'decline'] as const)('answer from the tray: %s', (answer) => {
    const { ringing, popup, window, notifier, send } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.answerCurrent(answer);
    expect(send).toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', { call: ada.call, answer });
    expect(popup.close).toHaveBeenCalledOnce();
    expect(notifier.close).toHaveBeenCalledWith(`ring:${ada.call}`);
    expect(window.flash).toHaveBeenLastCalledWith(false);
    expect(window.show).toHaveBeenCalledTimes(answer === 'decline' ? 0 : 1);
    expect(ringing.current.getState()).toBeNull();
  });

  it('answers by the buttons of the notification', () => {
    const { ringing, requests, send } = setUp();
    ringing.handle({ type: 'start', call: ada });
    requests[0]?.actions?.[2]?.run();
    expect(send).toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', {
      call: ada.call,
      answer: 'decline',
    });
  });

  it('a notification that was not shown brings the pop-up', () => {
    const { ringing, popup, requests } = setUp();
    ringing.handle({ type: 'start', call: ada });
    requests[0]?.onFailed?.();
    expect(popup.open).toHaveBeenCalledTimes(2);
  });

  it('shows nothing over a screen that others see, and tray and task bar tell', () => {
    const { ringing, popup, window, requests } = setUp();
    ringing.handle({ type: 'start', call: { ...ada, quiet: true } });
    expect(popup.open).not.toHaveBeenCalled();
    expect(requests).toEqual([]);
    expect(window.flash).toHaveBeenCalledWith(true);
    expect(ringing.current.getState()).toMatchObject({ callerName: 'Ada' });
  });

  it('the next ring takes the place of the notification before', () => {
    const { ringing, requests, notifier } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.handle({ type: 'start', call: bob });
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'over' });
    expect(notifier.close).toHaveBeenCalledWith(`ring:${ada.call}`);
    expect(requests.map(({ key }) => key)).toEqual([`ring:${ada.call}`, `ring:${bob.call}`]);
  });

  it.each([
    ['missed', 'Ada rings no more. You can call back.'],
    ['elsewhere', 'You answered Ada on another device.'],
    ['over', 'The call from Ada has ended.'],
  ] as const)('a late button says that it was %s, and leads to the conversation', (end, body) => {
    const { ringing, requests, send, openRoom } = setUp();
    ringing.handle({ type: 'start', call: { ...ada, roomId: garden } });
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end });
    requests[0]?.actions?.[0]?.run();
    expect(send).not.toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', expect.anything());
    expect(requests.at(-1)).toMatchObject({ title: 'This call is over', body });
    requests.at(-1)?.onClick();
    expect(openRoom).toHaveBeenCalledWith(garden, 'first');
  });

  it('a second press of who has answered says nothing', () => {
    const { ringing, requests } = setUp();
    ringing.handle({ type: 'start', call: ada });
    requests[0]?.actions?.[0]?.run();
    requests[0]?.actions?.[0]?.run();
    expect(requests).toHaveLength(1);
  });

  it('of a call of an earlier start it says that it is long over', () => {
    const { ringing, requests, window } = setUp();
    ringing.handle({ type: 'answer', call: ada.call, answer: 'voice' });
    expect(requests).toMatchObject([
      { title: 'This call is over', body: expect.stringContaining('some time ago') },
    ]);
    requests[0]?.onClick();
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('leaves a notification of a missed call that opens the room', () => {
    const { ringing, requests, openRoom } = setUp();
    ringing.handle({ type: 'start', call: { ...ada, roomId: garden } });
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'missed' });
    expect(requests[1]).toMatchObject({ title: 'Missed call', body: 'Ada called' });
    requests[1]?.onClick();
    expect(openRoom).toHaveBeenCalledWith(garden, 'first');
  });

  it.each([
    ['missed', { type: 'stop', call: ada.call, profile: 'first', end: 'missed' }],
    ['pressed too late', { type: 'answer', call: bob.call, answer: 'voice' }],
  ] as const)(
    'asks to be looked at where the system does not show what a ring that was %s leaves',
    (_name, event) => {
      const { ringing, window, requests } = setUp();
      ringing.handle({ type: 'start', call: ada });
      ringing.handle(event);
      window.flash.mockClear();
      requests[1]?.onFailed?.();
      expect(window.flash).toHaveBeenCalledExactlyOnceWith(true);
    },
  );

  it('names the room, and who is in it', () => {
    const { ringing, requests } = setUp();
    const inRoom = { ...ada, room: 'Compilers', inside: ['Bo', 'Cy'] };
    ringing.handle({ type: 'start', call: inRoom });
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'missed' });
    expect(requests).toMatchObject([
      { title: 'Ada is calling in Compilers', body: 'Video call · Bo and Cy are in it' },
      { title: 'Missed call', body: 'Ada called in Compilers' },
    ]);
  });

  it('says what answering costs who is in a call', () => {
    const { ringing, requests } = setUp();
    ringing.handle({ type: 'start', call: { ...ada, leavesCall: true } });
    expect(requests).toMatchObject([{ title: 'Ada is calling', body: 'Video call · you leave your call' }]);
  });

  it('a press of tray or key that was meant for one ring does not answer the one that took its place', () => {
    const { ringing, send, clock } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.handle({ type: 'start', call: bob });
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'over' });
    clock.advance(599);
    ringing.answerCurrent('decline');
    ringing.answerCurrent('decline', bob.call);
    expect(send).not.toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', expect.anything());
    clock.advance(1);
    ringing.answerCurrent('decline', bob.call);
    expect(send).toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', {
      call: bob.call,
      answer: 'decline',
    });
  });

  it('nor one of a new pop-up one that came a moment after another went: it rings on, and the page is told', () => {
    const { ringing, popup, clock } = setUp();
    ringing.handle({ type: 'start', call: ada });
    expect(ringing.isGuarded()).toBe(false);
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'over' });
    popup.close.mockClear();
    ringing.handle({ type: 'start', call: bob });
    expect(ringing.isGuarded()).toBe(true);
    ringing.answerCurrent('voice', bob.call);
    expect([ringing.current.getState(), popup.close.mock.calls]).toEqual([bob, []]);
    clock.advance(600);
    expect(ringing.isGuarded()).toBe(false);
    ringing.answerCurrent('voice', bob.call);
    expect(ringing.current.getState()).toBeNull();
  });

  it('nor one of a notification that came where another was: it is shown anew, and taken a moment later', () => {
    const { ringing, requests, send, clock } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.handle({ type: 'start', call: bob });
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'elsewhere' });
    const decline = (): void => requests.at(-1)?.actions?.at(-1)?.run();
    const before = requests.length;
    decline();
    expect(send).not.toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', expect.anything());
    expect(requests.slice(before)).toMatchObject([{ title: 'Bob is calling' }]);
    clock.advance(600);
    decline();
    expect(send).toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', {
      call: bob.call,
      answer: 'decline',
    });
  });

  it('the next ring is answered at once by who has answered the one before', () => {
    const { ringing } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.answerCurrent('decline');
    ringing.handle({ type: 'start', call: bob });
    ringing.answerCurrent('decline');
    expect(ringing.current.getState()).toBeNull();
  });

  it('a menu that was opened for one ring says that it is over, and leaves another that rings', () => {
    const { ringing, send, clock, requests } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.handle({ type: 'stop', call: ada.call, profile: 'first', end: 'over' });
    ringing.handle({ type: 'start', call: bob });
    clock.advance(10_000);
    ringing.answerCurrent('voice', ada.call);
    expect(send).not.toHaveBeenCalledWith({ profile: 'first' }, 'ring.answered', expect.anything());
    expect(requests.at(-1)).toMatchObject({ title: 'This call is over' });
    expect(ringing.current.getState()).toEqual(bob);
  });

  it('answering nothing does nothing', () => {
    const { ringing, send } = setUp();
    ringing.answerCurrent('video');
    expect(send).not.toHaveBeenCalled();
  });
});
