import { describe, expect, it } from 'vitest';
import type { CallId, DeviceId, RoomId, UserId, VisitId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { StoredCall, StoredRoom } from '../storage/storage.ts';
import * as changes from './call-changes.ts';

const visitor = (name: string, device = 'laptop', visit = `${name} ${device}`) => ({
  user: name as UserId,
  device: `${name} ${device}` as DeviceId,
  visit: visit as VisitId,
});
const [ada, bob] = [visitor('ada'), visitor('bob')];
const room: StoredRoom = {
  ...{ room: 'room' as RoomId, kind: 'group', name: null, members: [], archived: false },
  ...{ createdAtMs: 0, lastSeq: 0 },
};
const empty = changes.emptyCall('call' as CallId, room, 'video', ada.user, 1);
const come = (call: StoredCall, ...people: (typeof ada)[]): StoredCall =>
  people.reduce((known, each) => changes.entered(known, each, 2), call);
const visits = (call: StoredCall) => call.participants.map(({ visit }) => visit);
const kinds = (call: StoredCall) => call.participants.map(({ kind }) => kind);

describe('who comes', () => {
  it('is connected, stands last, and sends nothing yet', () => {
    const call = come(empty, ada, bob);
    const media = { microphone: false, camera: false, screen: null, strained: false };
    expect(call.participants).toEqual([
      { ...ada, kind: 'video', media, sinceMs: 2, handAtMs: null, connected: true },
      { ...bob, kind: 'video', media, sinceMs: 2, handAtMs: null, connected: true },
    ]);
  });

  it('is rung no more, and was there', () => {
    const call = come(changes.rang(come(empty, ada), [bob.user], ada.user, 1), bob);
    expect([call.rung, call.been]).toEqual([[], [ada.user, bob.user]]);
    expect(come(changes.leftBy(call, bob), bob).been).toEqual([ada.user, bob.user]);
  });

  it('answers a call of two, if it is not the caller', () => {
    const ringing = changes.rang(
      come(changes.emptyCall('call' as CallId, { ...room, kind: 'direct' }, 'voice', ada.user, 1), ada),
      [bob.user],
      ada.user,
      1,
    );
    expect(come(ringing, visitor('ada', 'phone')).state).toEqual({ phase: 'ringing', sinceMs: 1 });
    expect(come(ringing, bob).state).toEqual({ phase: 'active', sinceMs: 2 });
  });
});

describe('a device that comes back', () => {
  it('has another visit, stands last, and goes on as it did', () => {
    const media = { microphone: true, camera: true, screen: null, strained: false };
    const before = changes.withHand(changes.withMedia(come(empty, ada, bob), ada.visit, media), ada.user, 5);
    const call = changes.entered(before, visitor('ada', 'laptop', 'anew'), 9);
    expect(visits(call)).toEqual([bob.visit, 'anew']);
    expect(call.participants[1]).toMatchObject({ media, handAtMs: 5, sinceMs: 9, connected: true });
    expect(call.gone).toEqual([{ visit: ada.visit, device: ada.device }]);
  });

  it('may come with the visit it had', () => {
    const call = come(changes.leftBy(come(empty, ada, bob), bob), bob);
    expect([visits(call), call.gone]).toEqual([[ada.visit, bob.visit], []]);
  });
});

describe('another device of one person', () => {
  const phone = visitor('ada', 'phone');
  it('is there beside the first, with the hand and nothing else', () => {
    const media = { microphone: true, camera: true, screen: null, strained: false };
    const before = changes.withHand(changes.withMedia(come(empty, ada, bob), ada.visit, media), ada.user, 5);
    const call = come(before, phone);
    expect(visits(call)).toEqual([ada.visit, bob.visit, phone.visit]);
    expect(call.participants[2]).toMatchObject({ handAtMs: 5, media: { microphone: false, camera: false } });
  });

  it('is the second at most: of a third the first gives way', () => {
    const tablet = visitor('ada', 'tablet');
    expect(visits(come(empty, ada, bob, phone, tablet))).toEqual([bob.visit, phone.visit, tablet.visit]);
    expect(visits(come(empty, ada, phone, visitor('ada', 'phone', 'anew')))).toEqual([ada.visit, 'anew']);
  });

  it('goes by itself', () => {
    expect(visits(changes.leftBy(come(empty, ada, phone), ada))).toEqual([phone.visit]);
    expect(visits(changes.withoutPerson(come(empty, ada, bob, phone), ada.user))).toEqual([bob.visit]);
  });
});

describe('by voice', () => {
  const crowd = Array.from({ length: limits.callPeopleByVoice }, (_, index) => visitor(`guest ${index}`));
  const full = come(empty, ...crowd);

  it('are those who came when every place with pictures was taken', () => {
    expect(kinds(full)).toEqual([...Array<string>(limits.callPeople).fill('video'), 'voice', 'voice']);
  });

  it('is with all devices', () => {
    expect(kinds(come(full, visitor(`guest ${limits.callPeople}`, 'phone'))).at(-1)).toBe('voice');
    expect(kinds(come(full, visitor('guest 0', 'phone'))).at(-1)).toBe('video');
  });

  it('ends for the first of them when somebody with pictures goes', () => {
    const [first] = crowd;
    const left = first && changes.leftBy(full, first);
    expect(left && kinds(left)).toEqual([...Array<string>(limits.callPeople).fill('video'), 'voice']);
  });
});

describe('past visits', () => {
  it('are not remembered for ever', () => {
    let call = come(empty, bob);
    for (let index = 0; index < 200; index += 1)
      call = come(call, visitor('ada', 'laptop', `visit ${index}`));
    expect(call.gone).toHaveLength(50);
    expect(call.gone.at(-1)?.visit).toBe('visit 198');
  });
});

describe('rings', () => {
  const rung = changes.rang(come(empty, ada), ['bob', 'cleo'] as UserId[], ada.user, 10);
  it('are shown by each for themselves', () => {
    expect(changes.alerted(rung, 'cleo' as UserId).rung.map(({ alerting }) => alerting)).toEqual([
      false,
      true,
    ]);
  });
  it('end at their own time', () => {
    const later = changes.rang(rung, ['dan' as UserId], ada.user, 11);
    expect(changes.ringsOver(later, 9).rung).toHaveLength(3);
    expect(changes.ringsOver(later, 10).rung).toMatchObject([{ user: 'dan' }]);
  });
  it('call back who was shown out', () => {
    const out = changes.shownOut(come(rung, bob), bob.user);
    expect([out.removed, out.participants.length]).toEqual([[bob.user], 1]);
    expect(changes.rang(out, [bob.user], ada.user, 12).removed).toEqual([]);
  });
  it('that are taken back show nobody out', () => {
    const out = changes.shownOut(rung, bob.user);
    expect([out.removed, out.rung]).toMatchObject([[], [{ user: 'cleo' }]]);
  });
});

describe('an end', () => {
  it('leaves who was there, and nobody rung', () => {
    const over = changes.ended(changes.rang(come(empty, ada), [bob.user], ada.user, 1), 'hung-up', 9);
    expect([over.participants.length, over.rung]).toEqual([1, []]);
    expect(over.state).toEqual({ phase: 'ended', atMs: 9, reason: 'hung-up' });
  });
});
