import { describe, expect, it } from 'vitest';
import type { CallId, DeviceId, RoomId, UserId } from '../../protocol/ids.ts';
import type { Call } from '../../protocol/model.ts';
import * as rules from './call-rules.ts';

const [ada, bob, eve] = ['ada', 'bob', 'eve'] as UserId[] as [UserId, UserId, UserId];
const adas = { user: ada, device: 'laptop' as DeviceId };
const bobs = { user: bob, device: 'phone' as DeviceId };

const ringing: Call = {
  call: 'call' as CallId,
  room: 'room' as RoomId,
  kind: 'voice',
  caller: ada,
  callee: bob,
  participants: [rules.participantOf(adas)],
  state: { phase: 'ringing', sinceMs: 1, alerting: false },
};
const active = rules.answered(ringing, bobs, 2);
const over = rules.ended(active, 'hung-up', 3);

describe('what a call is', () => {
  it.each([
    ['ringing', ringing, true, true],
    ['active', active, true, false],
    ['over', over, false, false],
  ])('%s', (_, call, isOpen, isRinging) => {
    expect([rules.isOpen(call), rules.isRinging(call)]).toEqual([isOpen, isRinging]);
  });

  it('has two parties, and devices', () => {
    expect([ada, bob, eve].map((user) => rules.isParty(ringing, user))).toEqual([true, true, false]);
    expect(rules.hasDevice(ringing, bobs.device)).toBe(false);
    expect(rules.hasDevice(active, bobs.device)).toBe(true);
    expect(rules.otherDevice(active, bobs.device)?.device).toBe(adas.device);
    expect(rules.otherDevice(ringing, adas.device)).toBeUndefined();
  });
});

describe('what a call becomes', () => {
  it('alerted, only while it rings', () => {
    expect(rules.alerted(ringing).state).toEqual({ phase: 'ringing', sinceMs: 1, alerting: true });
    expect(rules.alerted(active)).toBe(active);
  });

  it('answered: the second device is in, connected, and sends nothing yet', () => {
    const media = { microphone: false, camera: false, screen: null, screenStream: null };
    expect(active.participants).toMatchObject([adas, { ...bobs, media, connected: true }]);
    expect(active.state).toEqual({ phase: 'active', sinceMs: 2 });
  });

  it('changes one participant and not the other', () => {
    const changed = rules.withLine(active, bobs.device, false);
    expect(changed.participants.map(({ connected }) => connected)).toEqual([true, false]);
    expect(active.participants.map(({ connected }) => connected)).toEqual([true, true]);
  });

  it.each([
    ['the caller while it rings', ringing, ada, 'cancelled'],
    ['the callee while it rings', ringing, bob, 'declined'],
    ['the caller', active, ada, 'hung-up'],
    ['the callee', active, bob, 'hung-up'],
  ])('ends by %s', (_, call, user, reason) => {
    expect(rules.reasonOfLeaving(call, user)).toBe(reason);
  });

  it('ends by a device that does not come back', () => {
    expect([rules.reasonOfLoss(ringing), rules.reasonOfLoss(active)]).toEqual(['cancelled', 'lost']);
  });
});
