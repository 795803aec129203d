import type { CallId, RoomId, UserId, VisitId } from '../../protocol/ids.ts';
import type { Call, CallKind, EndReason, Room } from '../../protocol/model.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import * as rules from './fake-call-rules.ts';
import type { Who } from './fake-call-rules.ts';
import { directRoom } from './fake-rooms.ts';

type Start = RequestInput<'call.start'>;
type Join = RequestInput<'call.join'>;

export interface CallsDeps {
  readonly isOnline: (user: UserId) => boolean;
  readonly doNotDisturb: ReadonlySet<UserId>;
  /** `isQuiet`: for those alone who are in it or rung. */
  readonly changed: (call: Call, isQuiet: boolean) => void;
}

/** The calls of the fake service, by the rules of docs/decisions/0020-group-calls.md. */
export class FakeCalls {
  readonly all = new Map<CallId, Call>();
  readonly rooms = new Map<RoomId, Room>();
  readonly #deps: CallsDeps;

  constructor(deps: CallsDeps) {
    this.#deps = deps;
  }

  change(id: CallId, change: (call: Call) => Call, isQuiet = false): Call {
    const before = this.all.get(id);
    if (!before) throw new Error('no such call');
    return this.#put(change(before), isQuiet);
  }

  isMember(user: UserId, { room }: Call): boolean {
    return this.rooms.get(room)?.members.some((member) => member.user === user) ?? false;
  }

  isHost(user: UserId, call: Call): boolean {
    const isOwner = this.rooms
      .get(call.room)
      ?.members.some((member) => member.user === user && member.role === 'owner');
    return call.place === 'group' && (call.caller === user || isOwner === true);
  }

  start(who: Who, { call, visit, to, kind }: Start) {
    const known = this.all.get(call);
    if (known) {
      const outcome = known.state.phase === 'ringing' ? ('ringing' as const) : ('joined' as const);
      return { outcome, call: known };
    }
    if ('room' in to) return this.#startInRoom(who, call, visit, to.room, kind);
    return this.#startDirect(who, call, visit, to.user, kind);
  }

  join(who: Who, call: Call, { visit, kind }: Join) {
    if (call.participants.some((participant) => participant.visit === visit)) {
      return { outcome: 'joined' as const, call };
    }
    const entry = rules.entryOf(call, who.user, kind);
    if (entry !== 'voice' && entry !== 'video') return { outcome: entry };
    const participant = rules.participantOf(who, visit, entry);
    return { outcome: 'joined' as const, call: this.#put(rules.entered(call, participant)) };
  }

  decline({ user }: Who, call: Call): void {
    if (call.place === 'direct') this.#put(rules.ended(call, 'declined'));
    else this.#put(rules.declined(call, user));
  }

  ring(by: UserId, call: Call, users: readonly UserId[]) {
    const outcomes = users.map((user) => ({ user, outcome: this.#reach(user, call) }));
    const rung = outcomes
      .filter(({ outcome }) => outcome === 'ringing')
      .map(({ user }) => ({ user, by, sinceMs: 0, alerting: false }));
    const declined = call.declined?.filter((user) => !users.includes(user)) ?? [];
    this.#put({ ...call, rung: [...call.rung, ...rung], declined });
    return { outcomes };
  }

  /** As at the end of a ring, or when a device stays away too long. */
  end(id: CallId, reason: EndReason): void {
    this.change(id, (call) => rules.ended(call, reason));
  }

  #put(call: Call, isQuiet = false): Call {
    this.all.set(call.call, call);
    this.#deps.changed(call, isQuiet);
    return call;
  }

  #reach(user: UserId, call: Call) {
    if (rules.hasUser(call, user)) return 'here' as const;
    if (this.#deps.doNotDisturb.has(user)) return 'dnd' as const;
    if ([...this.all.values()].some((other) => rules.isBusyWith(other, user))) return 'busy' as const;
    return this.#deps.isOnline(user) ? ('ringing' as const) : ('offline' as const);
  }

  #openIn(room: RoomId): Call | undefined {
    return [...this.all.values()].find((call) => call.room === room && rules.isOpen(call));
  }

  #startDirect(who: Who, id: CallId, visit: VisitId, to: UserId, kind: CallKind) {
    const room = directRoom(who.user, to);
    this.rooms.set(room.room, room);
    const going = this.#openIn(room.room);
    if (going && going.caller !== who.user && going.state.phase === 'ringing') {
      return this.join(who, going, { call: id, visit, kind });
    }
    if (going?.state.phase === 'active') return this.join(who, going, { call: id, visit, kind });
    const call = this.#new(who, id, visit, room, kind);
    const reached = this.#reach(to, call);
    if (reached !== 'ringing') return { outcome: reached === 'here' ? ('busy' as const) : reached };
    const rung = [{ user: to, by: who.user, sinceMs: 0, alerting: false }];
    return {
      outcome: 'ringing' as const,
      call: this.#put({ ...call, rung, state: { phase: 'ringing', sinceMs: 0 } }),
    };
  }

  #startInRoom(who: Who, id: CallId, visit: VisitId, to: RoomId, kind: CallKind) {
    const room = this.rooms.get(to);
    if (!room) return null;
    const going = this.#openIn(to);
    if (going) return this.join(who, going, { call: id, visit, kind });
    const call = this.#new(who, id, visit, room, kind);
    const rung = room.members
      .filter(({ user }) => this.#reach(user, call) === 'ringing')
      .map(({ user }) => ({ user, by: who.user, sinceMs: 0, alerting: false }));
    return { outcome: 'joined' as const, call: this.#put({ ...call, rung }) };
  }

  #new(who: Who, call: CallId, visit: VisitId, { room, kind: place }: Room, kind: CallKind): Call {
    return {
      call,
      room,
      place,
      kind,
      caller: who.user,
      participants: [rules.participantOf(who, visit)],
      rung: [],
      removed: [],
      locked: false,
      state: { phase: 'active', sinceMs: 0 },
    };
  }
}
