import type { CallId, RoomId, UserId } from '../protocol/ids.ts';
import type { Call, Room } from '../protocol/model.ts';
import type { RequestOutput } from '../protocol/requests.ts';
import { isTakingPart, readNews, usersIn, type CallNews, type Self } from './machine/news.ts';
import type { OpenCallView } from './view.ts';

function openView(call: Call, self: Self, own: CallId | null): OpenCallView[] {
  if (call.state.phase !== 'active' || call.call === own) return [];
  const news = readNews(call, self);
  if (isTakingPart(news)) return [];
  const { facts, company, standing } = news;
  return [
    {
      call: call.call,
      place: facts.place,
      kind: facts.kind,
      users: usersIn(company),
      sinceMs: company.sinceMs,
      isLocked: company.isLocked,
      isMineElsewhere: standing.is === 'elsewhere',
    },
  ];
}

/** What the service has told of calls, and of who leads their rooms. */
export function createKnownCalls() {
  const calls = new Map<CallId, Call>();
  const leaders = new Map<RoomId, readonly UserId[]>();

  const keepRoom = ({ room, members }: Pick<Room, 'room' | 'members'>): void =>
    void leaders.set(
      room,
      members.filter(({ role }) => role === 'owner').map(({ user }) => user),
    );
  const keepCall = (call: Call): void => {
    if (call.state.phase === 'ended') calls.delete(call.call);
    else calls.set(call.call, call);
  };

  return {
    welcomed({ calls: all, rooms }: Pick<RequestOutput<'hello'>, 'calls' | 'rooms'>): void {
      calls.clear();
      leaders.clear();
      for (const call of all) keepCall(call);
      for (const room of rooms) keepRoom(room);
    },
    callChanged: keepCall,
    roomChanged: keepRoom,
    roomGone(room: RoomId): void {
      leaders.delete(room);
      for (const call of calls.values()) if (call.room === room) calls.delete(call.call);
    },
    find: (call: CallId): Call | null => calls.get(call) ?? null,
    all: (self: Self): readonly CallNews[] => [...calls.values()].map((call) => readNews(call, self)),
    isLeader: (room: RoomId, user: UserId): boolean => leaders.get(room)?.includes(user) ?? false,
    /** Without the one that this page is in. */
    open: (self: Self, own: CallId | null): readonly OpenCallView[] =>
      [...calls.values()].flatMap((call) => openView(call, self, own)),
  };
}

export const areSameCalls = (a: readonly OpenCallView[], b: readonly OpenCallView[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
