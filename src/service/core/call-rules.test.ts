import { describe, expect, it } from 'vitest';
import type { CallId, DeviceId, RoomId, UserId, VisitId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { StoredCall, StoredRoom } from '../storage/storage.ts';
import * as changes from './call-changes.ts';
import * as rules from './call-rules.ts';

const person = (name: string) => ({ user: name as UserId, device: `${name}'s laptop` as DeviceId });
const [ada, bob, cleo] = [person('ada'), person('bob'), person('cleo')];
const visitOf = ({ device }: { device: string }): VisitId => `${device} now` as VisitId;
const come = (call: StoredCall, ...people: (typeof ada)[]): StoredCall =>
  people.reduce((known, each) => changes.entered(known, { ...each, visit: visitOf(each) }, 2), call);

const roomOf = (kind: StoredRoom['kind'], owner: UserId): StoredRoom => ({
  ...{ room: 'room' as RoomId, kind, name: null, archived: false, createdAtMs: 0, lastSeq: 0 },
  members: [ada, bob, cleo].map(({ user }) => ({ user, role: user === owner ? 'owner' : 'member' })),
});
const emptyIn = (kind: StoredRoom['kind']): StoredCall =>
  changes.emptyCall('call' as CallId, roomOf(kind, ada.user), 'voice', ada.user, 1);
const ringing = changes.rang(come(emptyIn('direct'), ada), [bob.user], ada.user, 1);
const active = come(ringing, bob);
const over = changes.ended(active, 'hung-up', 3);
const group = come(emptyIn('group'), ada, bob);

describe('what a call is', () => {
  it.each([
    ['ringing', ringing, true, true],
    ['active', active, true, false],
    ['over', over, false, false],
    ['of a room, from its begin', come(emptyIn('group'), ada), true, false],
  ])('%s', (_, call, isOpen, isRinging) => {
    expect([rules.isOpen(call), rules.isRinging(call)]).toEqual([isOpen, isRinging]);
  });

  it('has people, those who are rung, devices and visits', () => {
    expect([ada, bob, cleo].map(({ user }) => rules.isIn(ringing, user))).toEqual([true, false, false]);
    expect([ada, bob, cleo].map(({ user }) => rules.isRung(ringing, user))).toEqual([false, true, false]);
    expect(rules.peopleIn(active)).toEqual([ada.user, bob.user]);
    expect(rules.participantAt(active, bob.device)?.user).toBe(bob.user);
    expect(rules.participantOf(active, visitOf(bob))?.user).toBe(bob.user);
    expect(rules.participantOf(ringing, visitOf(bob))).toBeUndefined();
  });

  it('counts a person once, on however many devices', () => {
    const phone = { ...ada, device: 'phone' as DeviceId };
    expect(rules.peopleIn(come(active, phone))).toEqual([ada.user, bob.user]);
  });
});

describe('a visit', () => {
  it('is taken while another device has it, and after that', () => {
    const left = changes.leftBy(group, bob);
    for (const call of [group, left]) {
      expect(rules.isTaken(call, visitOf(bob), cleo.device)).toBe(true);
      expect(rules.isTaken(call, visitOf(bob), bob.device)).toBe(false);
      expect(rules.isTaken(call, visitOf(cleo), cleo.device)).toBe(false);
    }
  });
});

describe('who cannot come in', () => {
  const crowd = (size: number): StoredCall =>
    come(emptyIn('group'), ...Array.from({ length: size }, (_, index) => person(`guest ${index}`)));
  const strainedBy = (call: StoredCall): StoredCall => {
    const [first] = call.participants;
    return first ? changes.withMedia(call, first.visit, { ...first.media, strained: true }) : call;
  };
  const out = [cleo.user];
  const { callPeople: six, callPeopleByVoice: eight } = limits;

  it.each([
    ['nobody is in the way', crowd(1), 'video', null],
    ['the last place with pictures', crowd(six - 1), 'video', null],
    ['one more', crowd(six), 'video', 'full'],
    ['one more by voice', crowd(six), 'voice', null],
    ['the last by voice', crowd(eight - 1), 'voice', null],
    ['one more than by voice', crowd(eight), 'voice', 'full'],
    ['a strained computer, while there is a place', strainedBy(crowd(six - 1)), 'video', null],
    ['one more by voice, and a strained computer', strainedBy(crowd(six)), 'voice', 'strained'],
    ['locked', { ...crowd(1), locked: true }, 'voice', 'locked'],
    [
      'locked, and rung',
      changes.rang({ ...crowd(1), locked: true }, [cleo.user], ada.user, 1),
      'voice',
      null,
    ],
    ['shown out', { ...crowd(1), removed: out }, 'voice', 'removed'],
    [
      'shown out, and rung again',
      changes.rang({ ...crowd(1), removed: out }, [cleo.user], ada.user, 1),
      'voice',
      null,
    ],
  ] as const)('%s', (_, call, kind, obstacle) => {
    expect(rules.obstacleAtDoor(call, cleo.user, kind)).toBe(obstacle);
  });

  it('a person takes one place with two devices', () => {
    const phone = { user: 'guest 0' as UserId, device: 'phone' as DeviceId };
    expect(rules.obstacleAtDoor(come(crowd(six - 1), phone), cleo.user, 'video')).toBeNull();
  });
});

describe('a host', () => {
  const room = roomOf('group', bob.user);
  it('leads the room, or began the call', () => {
    expect([ada, bob, cleo].map(({ user }) => rules.isHost(group, room, user))).toEqual([true, true, false]);
  });
  it('is nobody in a call of two', () => {
    expect([ada, bob].map(({ user }) => rules.isHost(active, room, user))).toEqual([false, false]);
  });
  it.each([
    ['who began', 'a member', ada, cleo, true],
    ['who began', 'who leads the room', ada, bob, false],
    ['who leads the room', 'who began', bob, ada, true],
  ] as const)('%s shows out %s', (_host, _who, host, user, may) => {
    expect(rules.mayShowOut(room, host.user, user.user)).toBe(may);
  });
});

describe('how a call ends', () => {
  const callerGone = changes.leftBy(ringing, ada);
  const unanswered = changes.unrung(ringing, bob.user);
  const alone = changes.leftBy(active, ada);
  const nobody = changes.leftBy(changes.leftBy(group, ada), bob);
  it.each([
    ['ringing', ringing, 'left', null],
    ['the caller left', callerGone, 'left', 'cancelled'],
    ['the caller did not come back', callerGone, 'lost', 'cancelled'],
    ['declined', unanswered, 'declined', 'declined'],
    ['nobody answered', unanswered, 'no-answer', 'no-answer'],
    ['who was rung was removed', unanswered, 'left', 'declined'],
    ['one of two left', alone, 'left', 'hung-up'],
    ['one of two did not come back', alone, 'lost', 'lost'],
    ['both are there', active, 'left', null],
    ['one of several is left', changes.leftBy(group, ada), 'left', null],
    ['nobody answered in a room', come(emptyIn('group'), ada), 'no-answer', null],
    ['the last of several left', nobody, 'left', 'hung-up'],
    ['the last of several did not come back', nobody, 'lost', 'lost'],
  ] as const)('%s', (_, call, why, reason) => {
    expect(rules.endAfter(call, why)).toBe(reason);
  });
});

describe('what the whole room hears', () => {
  const media = { microphone: true, camera: false, screen: null, strained: false };
  it.each([
    ['that it begins', undefined, group, true],
    ['who comes', group, come(group, cleo), true],
    ['who goes', group, changes.leftBy(group, bob), true],
    ['who is rung', group, changes.rang(group, [cleo.user], ada.user, 1), true],
    ['that it is locked', group, { ...group, locked: true }, true],
    ['that it ends', group, changes.ended(group, 'hung-up', 3), true],
    ['not a mute', group, changes.withMedia(group, visitOf(bob), media), false],
    ['not a hand', group, changes.withHand(group, bob.user, 3), false],
    ['not a line', group, changes.withLine(group, bob, false), false],
    [
      'not a device that comes back',
      group,
      changes.entered(group, { ...ada, visit: 'new' as VisitId }, 3),
      false,
    ],
  ])('%s', (_, before, after, isHeard) => {
    expect(rules.concernsRoom(before, after)).toBe(isHeard);
  });

  it('those in it and those who are rung hear everything', () => {
    const left = changes.leftBy(changes.rang(group, [cleo.user], ada.user, 1), bob);
    expect([...rules.concernedBy(group, left)]).toEqual([ada.user, bob.user, cleo.user]);
  });
});
