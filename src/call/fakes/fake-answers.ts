import type { ErrorCode } from '../../protocol/errors.ts';
import type { EventData } from '../../protocol/events.ts';
import type { CallId, UserId } from '../../protocol/ids.ts';
import type { Call, Participant } from '../../protocol/model.ts';
import type { RequestInput, RequestType } from '../../protocol/requests.ts';
import type { IceServers } from '../ports.ts';
import * as rules from './fake-call-rules.ts';
import type { Who } from './fake-call-rules.ts';
import type { FakeCalls } from './fake-calls.ts';

type Said = { readonly ok: true; readonly value: object } | { readonly ok: false; readonly code: ErrorCode };

type TellUser =
  | { readonly type: 'call.reacted'; readonly data: EventData<'call.reacted'> }
  | { readonly type: 'call.asked'; readonly data: EventData<'call.asked'> };

interface Desk {
  readonly book: FakeCalls;
  readonly iceServers: IceServers;
  toUser(user: UserId, event: TellUser): void;
}

const done: Said = { ok: true, value: {} };
const refused = (code: ErrorCode): Said => ({ ok: false, code });

const withOwn = (call: Call, { device }: Who, change: Partial<Participant>): Call => ({
  ...call,
  participants: call.participants.map((p) => (p.device === device ? { ...p, ...change } : p)),
});

function leave({ book }: Desk, who: Who, call: Call, { device }: RequestInput<'call.leave'>): Said {
  const which = device ?? who.device;
  const isThere = call.participants.some((p) => p.user === who.user && p.device === which);
  if (!isThere) return refused('not-allowed');
  book.change(call.call, (before) => rules.left(before, (p) => p.device === which, 'hung-up'));
  return done;
}

function remove({ book }: Desk, who: Who, call: Call, { user }: RequestInput<'call.remove'>): Said {
  if (!book.isHost(who.user, call)) return refused('not-allowed');
  book.change(call.call, (before) =>
    rules.left(
      {
        ...before,
        rung: before.rung.filter((ring) => ring.user !== user),
        removed: rules.hasUser(before, user) ? [...before.removed, user] : before.removed,
      },
      (p) => p.user === user,
      'hung-up',
    ),
  );
  return done;
}

function alert({ book, iceServers }: Desk, { user }: Who, call: Call): Said {
  book.change(call.call, (before) => ({
    ...before,
    rung: before.rung.map((ring) => (ring.user === user ? { ...ring, alerting: true } : ring)),
  }));
  return { ok: true, value: { iceServers } };
}

type Rule = (desk: Desk, who: Who, call: Call, data: never) => Said;

const forMembers: Partial<Record<RequestType, Rule>> = {
  'call.join': ({ book, iceServers }, who, call, data: RequestInput<'call.join'>) => ({
    ok: true,
    value: { ...book.join(who, call, data), iceServers },
  }),
  'call.alert': alert,
  'call.decline': ({ book }, who, call) => {
    if (!rules.isRung(call, who.user)) return refused('not-allowed');
    book.decline(who, call);
    return done;
  },
  'call.leave': leave,
  'call.remove': remove,
};

const forThoseInIt: Partial<Record<RequestType, Rule>> = {
  'call.ring': ({ book }, who, call, { users }: RequestInput<'call.ring'>) => ({
    ok: true,
    value: book.ring(who.user, call, users),
  }),
  'call.media': ({ book }, who, call, { media }: RequestInput<'call.media'>) => {
    book.change(call.call, (before) => withOwn(before, who, { media }), true);
    return done;
  },
  'call.hand': ({ book }, who, call, { isRaised }: RequestInput<'call.hand'>) => {
    book.change(call.call, (before) => withOwn(before, who, { handAtMs: isRaised ? 1 : null }), true);
    return done;
  },
  'call.react': (desk, who, { call, participants }, { emoji }: RequestInput<'call.react'>) => {
    for (const user of new Set(participants.map((p) => p.user)))
      desk.toUser(user, { type: 'call.reacted', data: { call, user: who.user, emoji } });
    return done;
  },
  'call.ask': (desk, who, call, { user, what }: RequestInput<'call.ask'>) => {
    if (!desk.book.isHost(who.user, call)) return refused('not-allowed');
    if (what === 'lower-hand') {
      desk.book.change(call.call, (before) => ({
        ...before,
        participants: before.participants.map((p) => (p.user === user ? { ...p, handAtMs: null } : p)),
      }));
    }
    desk.toUser(user, { type: 'call.asked', data: { call: call.call, by: who.user, what } });
    return done;
  },
  'call.lock': ({ book }, who, call, { isLocked }: RequestInput<'call.lock'>) => {
    if (!book.isHost(who.user, call)) return refused('not-allowed');
    book.change(call.call, (before) => ({ ...before, locked: isLocked }));
    return done;
  },
};

/** What the fake service says to one request. */
export function answerCall(desk: Desk, who: Who, type: RequestType, data: unknown): Said {
  if (type === 'call.start') {
    const value = desk.book.start(who, data as RequestInput<'call.start'>);
    return value ? { ok: true, value: { ...value, iceServers: desk.iceServers } } : refused('not-found');
  }
  const call = desk.book.all.get((data as { call: CallId }).call);
  if (!call || !rules.isOpen(call)) return refused('call-over');
  if (!desk.book.isMember(who.user, call)) return refused('not-found');
  const isIn = call.participants.some(({ device }) => device === who.device);
  const rule = forMembers[type] ?? (isIn ? forThoseInIt[type] : undefined);
  return rule ? rule(desk, who, call, data as never) : refused('not-allowed');
}
