import { describe, expect, it } from 'vitest';
import type { CallId, DeviceId, RoomId, UserId, VisitId } from '../../protocol/ids.ts';
import type { Call, Participant } from '../../protocol/model.ts';
import { isTakingPart, readNews } from './news.ts';

const ada = 'ada' as UserId;
const bo = 'bo' as UserId;
const eve = 'eve' as UserId;
const on = (user: UserId, device: string): Participant => ({
  visit: `${device} visit` as VisitId,
  user,
  device: device as DeviceId,
  kind: 'video',
  media: { microphone: false, camera: false, screen: null, strained: false },
  sinceMs: 0,
  handAtMs: null,
  connected: true,
});
const base = {
  call: 'call-1' as CallId,
  room: 'room' as RoomId,
  place: 'direct',
  kind: 'video',
  caller: ada,
  participants: [on(ada, 'desk')],
  rung: [{ user: bo, by: ada, sinceMs: 0, alerting: true }],
  removed: [],
  locked: false,
  state: { phase: 'ringing', sinceMs: 0 },
} satisfies Call;
const active = {
  ...base,
  participants: [on(ada, 'desk'), on(bo, 'phone')],
  rung: [],
  state: { phase: 'active', sinceMs: 7 },
} satisfies Call;
const inRoom = {
  ...active,
  place: 'group',
  rung: [{ user: eve, by: bo, sinceMs: 0, alerting: false }],
} satisfies Call;
const seenBy = (user: UserId, device: string, call: Call) =>
  readNews(call, { user, device: device as DeviceId });

describe('a call as a device sees it', () => {
  it.each([
    ['ringing: the caller’s device', ada, 'desk', base, { is: 'calling', alerting: true }],
    ['ringing: another device of the caller', ada, 'laptop', base, { is: 'elsewhere' }],
    ['ringing: a device of the callee', bo, 'phone', base, { is: 'ringing', by: 'ada' }],
    ['active: a device in it', bo, 'phone', active, { is: 'here', visit: 'phone visit' }],
    ['active: another device of somebody in it', bo, 'tablet', active, { is: 'elsewhere' }],
    ['in a room: somebody in it', ada, 'desk', inRoom, { is: 'here', visit: 'desk visit' }],
    ['in a room: somebody who is rung', eve, 'pc', inRoom, { is: 'ringing', by: 'bo' }],
    ['in a room: somebody else', 'mo' as UserId, 'pc', inRoom, { is: 'open' }],
    [
      'ended',
      bo,
      'phone',
      { ...active, state: { phase: 'ended', atMs: 9, reason: 'lost' } },
      { is: 'ended', reason: 'lost' },
    ],
  ] as const)('%s', (_who, user, device, call, standing) => {
    const news = seenBy(user, device, call);
    expect(news.standing).toEqual(standing);
    expect(isTakingPart(news)).toBe(standing.is === 'calling' || standing.is === 'here');
  });

  it('is with the other person, or in a room', () => {
    expect(seenBy(ada, 'desk', base).facts).toEqual({
      call: 'call-1',
      place: { is: 'person', user: 'bo' },
      kind: 'video',
      isCaller: true,
    });
    expect(seenBy(bo, 'phone', base).facts).toMatchObject({
      place: { is: 'person', user: 'ada' },
      isCaller: false,
    });
    expect(seenBy(bo, 'phone', inRoom).facts.place).toEqual({ is: 'room', room: 'room' });
  });

  it('says whether this person was shown out', () => {
    const call = { ...inRoom, removed: [eve], locked: true };
    expect(seenBy(eve, 'pc', call).company).toMatchObject({ isRemoved: true, isLocked: true, sinceMs: 7 });
    expect(seenBy(bo, 'phone', call).company.isRemoved).toBe(false);
  });

  it('says whether this person declined, on whichever device', () => {
    const call = { ...inRoom, rung: [], declined: [eve] };
    expect(seenBy(eve, 'pc', call).company.hasDeclined).toBe(true);
    expect(seenBy(bo, 'phone', call).company.hasDeclined).toBe(false);
    expect(seenBy(eve, 'pc', inRoom).company.hasDeclined).toBe(false);
  });
});
