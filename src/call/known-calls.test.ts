import { describe, expect, it } from 'vitest';
import type { CallId, DeviceId, RoomId, UserId, VisitId } from '../protocol/ids.ts';
import type { Call } from '../protocol/model.ts';
import { participantOf } from './fakes/fake-call-rules.ts';
import { groupRoom } from './fakes/fake-rooms.ts';
import { createKnownCalls } from './known-calls.ts';

const [ada, bo] = ['ada', 'bo'] as UserId[] as [UserId, UserId];
const me = { user: ada, device: 'laptop' as DeviceId };
const room = groupRoom('room', [ada, bo]);
const call: Call = {
  call: 'call' as CallId,
  room: room.room,
  place: 'group',
  kind: 'voice',
  caller: bo,
  participants: [participantOf({ user: bo, device: 'pc' as DeviceId }, 'his' as VisitId)],
  rung: [],
  removed: [],
  locked: true,
  state: { phase: 'active', sinceMs: 5 },
};
const withMe = (device: string): Call => ({
  ...call,
  participants: [
    ...call.participants,
    participantOf({ user: ada, device: device as DeviceId }, 'mine' as VisitId),
  ],
});

function setUp(known: Call = call) {
  const calls = createKnownCalls();
  calls.welcomed({ calls: [known], rooms: [room] });
  const open = (own: CallId | null = null): boolean[] =>
    calls.open(me, own).map(({ isMineElsewhere }) => isMineElsewhere);
  return { calls, open };
}

describe('calls that go on without this page', () => {
  it('are those in which this device is not', () => {
    expect(setUp().calls.open(me, null)).toEqual([
      {
        call: 'call',
        place: { is: 'room', room: 'room' },
        kind: 'voice',
        users: ['bo'],
        sinceMs: 5,
        isLocked: true,
        isMineElsewhere: false,
      },
    ]);
    expect(setUp(withMe('phone')).open()).toEqual([true]);
    expect(setUp(withMe('laptop')).open()).toEqual([]);
    expect(setUp({ ...call, state: { phase: 'ringing', sinceMs: 5 } }).open()).toEqual([]);
  });

  it('are not the one that this page is on its way into', () => {
    expect(setUp().open(call.call)).toEqual([]);
  });

  it('end, and go with their room', () => {
    const ended = setUp();
    ended.calls.callChanged({ ...call, state: { phase: 'ended', atMs: 6, reason: 'hung-up' } });
    expect([ended.open(), ended.calls.find(call.call)]).toEqual([[], null]);
    const gone = setUp();
    gone.calls.roomGone('another room' as RoomId);
    expect(gone.open()).toEqual([false]);
    gone.calls.roomGone(room.room);
    expect([gone.open(), gone.calls.isLeader(room.room, ada)]).toEqual([[], false]);
  });

  it('are those of the newest welcome', () => {
    const { calls, open } = setUp();
    calls.welcomed({ calls: [], rooms: [] });
    expect([open(), calls.isLeader(room.room, ada)]).toEqual([[], false]);
  });
});

describe('who leads a room', () => {
  it('is its owner, as it is now', () => {
    const { calls } = setUp();
    expect([calls.isLeader(room.room, ada), calls.isLeader(room.room, bo)]).toEqual([true, false]);
    calls.roomChanged(groupRoom('room', [bo, ada]));
    expect([calls.isLeader(room.room, ada), calls.isLeader(room.room, bo)]).toEqual([false, true]);
  });
});
