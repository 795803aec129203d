import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import type { RingingCall } from '../../src/bridge/contract.ts';
import { callId, userId } from '../../src/protocol/ids.ts';
import type { NotificationRequest } from '../notifications/notifier.ts';
import { ringStep } from './ring-state.ts';
import { createRinging } from './ringing.ts';

const call = (digit: string, callerName: string): RingingCall => ({
  call: v.parse(callId, `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b1${digit}`),
  caller: v.parse(userId, `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b2${digit}`),
  callerName,
  kind: 'video',
  room: null,
  inside: [],
});
const ada = call('1', 'Ada');
const bob = call('2', 'Bob');
const show = (shown: RingingCall) => ({ effect: 'show', call: shown });
const hide = { effect: 'hide' };

describe('ring: each arrow', () => {
  it.each([
    ['silent, start', [], { type: 'start', call: ada }, [ada], [show(ada)]],
    ['ringing, same start', [ada], { type: 'start', call: ada }, [ada], []],
    ['ringing, another start waits', [ada], { type: 'start', call: bob }, [ada, bob], []],
    ['silent, stop', [], { type: 'stop', call: ada.call, missed: true }, [], []],
    ['ringing, stop', [ada], { type: 'stop', call: ada.call, missed: false }, [], [hide]],
    [
      'ringing, missed',
      [ada],
      { type: 'stop', call: ada.call, missed: true },
      [],
      [hide, { effect: 'tell-missed', call: ada }],
    ],
    ['two, the first stops', [ada, bob], { type: 'stop', call: ada.call, missed: false }, [bob], [show(bob)]],
    ['two, the second stops', [ada, bob], { type: 'stop', call: bob.call, missed: false }, [ada], []],
    [
      'ringing, accepted',
      [ada],
      { type: 'answer', call: ada.call, answer: 'voice' },
      [],
      [{ effect: 'tell-answer', call: ada.call, answer: 'voice' }, hide, { effect: 'show-window' }],
    ],
    [
      'ringing, declined',
      [ada],
      { type: 'answer', call: ada.call, answer: 'decline' },
      [],
      [{ effect: 'tell-answer', call: ada.call, answer: 'decline' }, hide],
    ],
    ['silent, late answer', [], { type: 'answer', call: ada.call, answer: 'voice' }, [], []],
    ['two, page gone', [ada, bob], { type: 'page-gone' }, [], [hide]],
    ['silent, page gone', [], { type: 'page-gone' }, [], []],
  ] as const)('%s', (_name, before, event, after, effects) => {
    expect(ringStep(before, event)).toEqual({ state: after, effects });
  });
});

function setUp() {
  const popup = { open: vi.fn<(...args: unknown[]) => void>(), close: vi.fn<(...args: unknown[]) => void>() };
  const window = {
    show: vi.fn<(...args: unknown[]) => void>(),
    flash: vi.fn<(...args: unknown[]) => void>(),
  };
  const requests: NotificationRequest[] = [];
  const notifier = {
    show: (request: NotificationRequest) => void requests.push(request),
    close: vi.fn<(...args: unknown[]) => void>(),
    closeAll: vi.fn<(...args: unknown[]) => void>(),
  };
  const send = vi.fn<(...args: unknown[]) => void>();
  const ringing = createRinging({ popup, window, notifier, send, log: silentLog });
  return { popup, window, requests, notifier, send, ringing };
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
    expect(send).not.toHaveBeenCalledWith('main', 'ring.answered', expect.anything());
  });

  it.each(['video', 'voice', 'decline'] as const)('answer from the tray: %s', (answer) => {
    const { ringing, popup, window, notifier, send } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.answerCurrent(answer);
    expect(send).toHaveBeenCalledWith('main', 'ring.answered', { call: ada.call, answer });
    expect(popup.close).toHaveBeenCalledOnce();
    expect(notifier.close).toHaveBeenCalledWith('ring');
    expect(window.flash).toHaveBeenLastCalledWith(false);
    expect(window.show).toHaveBeenCalledTimes(answer === 'decline' ? 0 : 1);
    expect(ringing.current.getState()).toBeNull();
  });

  it('answers by the buttons of the notification', () => {
    const { ringing, requests, send } = setUp();
    ringing.handle({ type: 'start', call: ada });
    requests[0]?.actions?.[2]?.run();
    expect(send).toHaveBeenCalledWith('main', 'ring.answered', { call: ada.call, answer: 'decline' });
  });

  it('leaves a notification of a missed call that opens the window', () => {
    const { ringing, requests, window } = setUp();
    ringing.handle({ type: 'start', call: ada });
    ringing.handle({ type: 'stop', call: ada.call, missed: true });
    expect(requests[1]).toMatchObject({ title: 'Missed call', body: 'Ada called' });
    requests[1]?.onClick();
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('names the room, and who is in it', () => {
    const { ringing, requests } = setUp();
    const inRoom = { ...ada, room: 'Compilers', inside: ['Bo', 'Cy'] };
    ringing.handle({ type: 'start', call: inRoom });
    ringing.handle({ type: 'stop', call: ada.call, missed: true });
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

  it('answering nothing does nothing', () => {
    const { ringing, send } = setUp();
    ringing.answerCurrent('video');
    expect(send).not.toHaveBeenCalled();
  });
});
