import { describe, expect, it } from 'vitest';
import type { CallId, DeviceId, RoomId, UserId } from '../../protocol/ids.ts';
import type { Call, Participant } from '../../protocol/model.ts';
import { isTakingPart, readNews } from './news.ts';

const ada = 'ada' as UserId;
const bo = 'bo' as UserId;
const media = { microphone: false, camera: false, screen: null, screenStream: null };
const on = (user: UserId, device: string): Participant => ({
  user,
  device: device as DeviceId,
  media,
  connected: true,
});
const callWith = (state: Call['state'], ...participants: Participant[]): Call => ({
  call: 'call-1' as CallId,
  room: 'room' as RoomId,
  kind: 'video',
  caller: ada,
  callee: bo,
  participants,
  state,
});
const ringing = callWith({ phase: 'ringing', sinceMs: 0, alerting: true }, on(ada, 'desk'));
const active = callWith({ phase: 'active', sinceMs: 0 }, on(ada, 'desk'), on(bo, 'phone'));
const seenBy = (user: UserId, device: string, call: Call) =>
  readNews(call, { user, device: device as DeviceId });

describe('a call as a device sees it', () => {
  it.each([
    ['the caller’s device', ada, 'desk', 'ringing', true],
    ['another device of the caller', ada, 'laptop', 'elsewhere', false],
    ['a device of the callee', bo, 'phone', 'ringing', false],
  ] as const)('ringing: %s', (_who, user, device, is, takesPart) => {
    const news = seenBy(user, device, ringing);
    expect(news?.standing.is).toBe(is);
    expect(news && isTakingPart(news)).toBe(takesPart);
  });

  it.each([
    ['the caller’s device', ada, 'desk', 'active-here', 'phone'],
    ['the callee’s device', bo, 'phone', 'active-here', 'desk'],
    ['another device of the callee', bo, 'tablet', 'elsewhere', undefined],
    ['another device of the caller', ada, 'laptop', 'elsewhere', undefined],
  ] as const)('active: %s', (_who, user, device, is, peer) => {
    const standing = seenBy(user, device, active)?.standing;
    expect(standing?.is).toBe(is);
    expect(standing?.is === 'active-here' ? standing.peer.device : undefined).toBe(peer);
  });

  it('is with the other person, in the role of one’s own', () => {
    expect(seenBy(ada, 'desk', ringing)).toMatchObject({
      role: 'caller',
      facts: { with: 'bo', kind: 'video' },
    });
    expect(seenBy(bo, 'phone', ringing)).toMatchObject({ role: 'callee', facts: { with: 'ada' } });
  });

  it('is nothing to a stranger', () => {
    expect(seenBy('eve' as UserId, 'eve-device', active)).toBeNull();
  });
});
