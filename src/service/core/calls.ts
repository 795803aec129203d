import type { Clock } from '../../base/clock.ts';
import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { CallId, DeviceId, UserId } from '../../protocol/ids.ts';
import type { Call, EndReason } from '../../protocol/model.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import type { TurnCredentials } from '../nat/turn-credentials.ts';
import type { CallBook } from './call-book.ts';
import type { CallRecords } from './call-records.ts';
import {
  alerted,
  answered,
  ended,
  hasDevice,
  isOpen,
  isParty,
  isRinging,
  otherDevice,
  participantOf,
  reasonOfLeaving,
  reasonOfLoss,
  withLine,
  withMedia,
} from './call-rules.ts';
import { createTimers } from './call-timers.ts';
import type { Identity } from './connection.ts';
import type { People } from './people.ts';
import type { Rooms } from './rooms.ts';
import type { Switchboard } from './switchboard.ts';

/** A page that was away longer shows no call any more. */
const unheardMs = 60_000;

export interface Calls {
  start(by: Identity, input: RequestInput<'call.start'>): Answer<RequestOutput<'call.start'>>;
  alert(by: Identity, call: CallId): Answer<RequestOutput<'call.alert'>>;
  accept(by: Identity, call: CallId): Answer<RequestOutput<'call.accept'>>;
  decline(by: Identity, call: CallId): Answer;
  leave(by: Identity, call: CallId): Answer;
  media(by: Identity, input: RequestInput<'call.media'>): Answer;
  signal(by: Identity, input: RequestInput<'signal.send'>): Answer;
  /** Calls that ring for this person, those this device takes part in, and one whose end it did not hear of. */
  welcomeFor(by: Identity): Call[];
  lineLost(device: DeviceId): void;
  lineBack(device: DeviceId): void;
  /** The device was removed: nobody waits for it to come back. */
  deviceRemoved(by: Identity): void;
  /** The person was removed: nobody rings them any more. */
  personRemoved(user: UserId): void;
}

interface CallsDeps {
  readonly book: CallBook;
  readonly people: People;
  readonly rooms: Rooms;
  readonly switchboard: Switchboard;
  readonly records: CallRecords;
  readonly turn: TurnCredentials;
  readonly clock: Clock;
  readonly ringMs: number;
  readonly graceMs: number;
}

export function createCalls({
  book,
  people,
  rooms,
  switchboard,
  records,
  turn,
  clock,
  ringMs,
  graceMs,
}: CallsDeps): Calls {
  const timers = createTimers(clock);

  /** Ends that a device did not hear of: it is told with its next welcome, instead of finding the call gone. */
  const unheardEnds = new Map<DeviceId, Call>();
  const keepUnheard = (call: Call): void => {
    for (const { device } of call.participants.filter(({ connected }) => !connected)) {
      unheardEnds.set(device, call);
      timers.set(`${device} unheard`, unheardMs, () => unheardEnds.delete(device));
    }
  };

  const change = (call: Call): Call => {
    book.put(call);
    if (!isOpen(call)) {
      timers.cancelAll(call.call);
      keepUnheard(call);
    }
    const parties = [call.caller, call.callee];
    switchboard.toUsers(parties, { type: 'call.changed', data: { call } });
    for (const user of parties) people.refresh(user);
    return call;
  };
  const end = (id: CallId, reason: (call: Call) => EndReason): void => {
    const call = book.find(id);
    if (!call || !isOpen(call)) return;
    const [why, atMs] = [reason(call), clock.now()];
    records.ended(call, why, atMs);
    change(ended(call, why, atMs));
  };
  const ringUntil = (call: CallId, delayMs: number): void =>
    timers.set(`${call} ring`, delayMs, () => end(call, () => 'no-answer'));
  const waitFor = (call: CallId, device: DeviceId): void =>
    timers.set(`${call} ${device}`, graceMs, () => end(call, reasonOfLoss));

  /** The call as its parties may know it: to others it does not exist, to them it may be over. */
  const openFor = (by: Identity, id: CallId): Answer<Call> => {
    const call = book.find(id);
    if (!call || !isParty(call, by.user)) return fail('not-found');
    return isOpen(call) ? ok(call) : fail('call-over');
  };
  const joinedFor = (by: Identity, id: CallId): Answer<Call> => {
    const call = openFor(by, id);
    return call.ok && !hasDevice(call.value, by.device)
      ? fail('not-allowed', 'this device is not in the call')
      : call;
  };
  const answer = (call: Call, by: Identity): Call => {
    timers.cancel(`${call.call} ring`);
    return change(answered(call, by, clock.now()));
  };

  /** A call with what one of its two people needs to find a way through routers. */
  const withServers = (call: Call, { user }: Identity) => ({
    call,
    iceServers: turn.forCall(call.call, user),
  });

  // After a restart nobody is connected yet: each device gets the same grace as after a cut.
  for (const call of book.open()) {
    book.put(call.participants.reduce((known, { device }) => withLine(known, device, false), call));
    for (const { device } of call.participants) waitFor(call.call, device);
    if (call.state.phase === 'ringing') ringUntil(call.call, call.state.sinceMs + ringMs - clock.now());
  }

  /** Why somebody cannot be rung. */
  const obstacleTo = (to: UserId): 'busy' | 'offline' | 'dnd' | null => {
    // A ring, or "busy", would tell that they are there.
    if (people.isInvisible(to)) return 'offline';
    // Busy first: somebody in a call whose line is away for a moment is not gone.
    if (book.isEngaged(to)) return 'busy';
    if (!switchboard.isOnline(to)) return 'offline';
    return people.find(to)?.availability === 'dnd' ? 'dnd' : null;
  };

  const startAnew = (
    by: Identity,
    { call: id, to, kind }: RequestInput<'call.start'>,
  ): RequestOutput<'call.start'> => {
    const obstacle = obstacleTo(to);
    if (obstacle) {
      records.unreached({ call: id, room: rooms.between(by.user, to).room, kind, by: by.user });
      return { outcome: obstacle };
    }
    const call: Call = {
      call: id,
      room: rooms.between(by.user, to).room,
      kind,
      caller: by.user,
      callee: to,
      participants: [participantOf(by)],
      state: { phase: 'ringing', sinceMs: clock.now(), alerting: false },
    };
    ringUntil(id, ringMs);
    return { outcome: 'ringing', ...withServers(change(call), by) };
  };

  return {
    start(by, input) {
      const known = book.find(input.call);
      if (known) {
        if (!hasDevice(known, by.device)) return fail('not-allowed', 'call: this id is taken');
        if (!isOpen(known)) return fail('call-over');
        return ok({ outcome: isRinging(known) ? 'ringing' : 'joined', ...withServers(known, by) });
      }
      if (input.to === by.user) return fail('not-allowed', 'to: oneself');
      if (!people.find(input.to) || !people.sees(by.user, input.to)) return fail('not-found');
      const crossing = book.ringingFrom(input.to, by.user);
      if (crossing) return ok({ outcome: 'joined', ...withServers(answer(crossing, by), by) });
      if (book.isEngaged(by.user)) return fail('not-allowed', 'in a call already');
      return ok(startAnew(by, input));
    },

    alert(by, id) {
      const call = openFor(by, id);
      if (!call.ok) return call;
      const { state, callee } = call.value;
      if (callee !== by.user) return fail('not-allowed', 'only the callee is alerted');
      if (state.phase === 'ringing' && !state.alerting) change(alerted(call.value));
      return ok({ iceServers: turn.forCall(id, by.user) });
    },

    accept(by, id) {
      const call = openFor(by, id);
      if (!call.ok) return call;
      if (call.value.callee !== by.user) return fail('not-allowed', 'only the callee accepts');
      if (hasDevice(call.value, by.device)) return ok(withServers(call.value, by));
      return isRinging(call.value) ? ok(withServers(answer(call.value, by), by)) : fail('call-over');
    },

    decline(by, id) {
      const call = openFor(by, id);
      if (!call.ok) return call;
      if (call.value.callee !== by.user) return fail('not-allowed', 'only the callee declines');
      if (!isRinging(call.value)) return fail('call-over');
      end(id, () => 'declined');
      return ok({});
    },

    leave(by, id) {
      const call = joinedFor(by, id);
      if (!call.ok) return call;
      end(id, (open) => reasonOfLeaving(open, by.user));
      return ok({});
    },

    media(by, { call: id, media }) {
      const call = joinedFor(by, id);
      if (!call.ok) return call;
      change(withMedia(call.value, by.device, media));
      return ok({});
    },

    signal(by, { call: id, to, attempt, body }) {
      const call = joinedFor(by, id);
      if (!call.ok) return call;
      if (otherDevice(call.value, by.device)?.device !== to)
        return fail('not-allowed', 'to: not in this call');
      const { user, device } = by;
      const wasSent = switchboard.toDevice(to, {
        type: 'signal',
        data: { call: id, from: user, device, attempt, body },
      });
      return wasSent ? ok({}) : fail('not-found', 'to: its line is away');
    },

    welcomeFor({ user, device }) {
      const unheard = unheardEnds.get(device);
      unheardEnds.delete(device);
      timers.cancel(`${device} unheard`);
      const open = new Set([...book.ringingFor(user), ...book.ofDevice(device)]);
      return unheard ? [...open, unheard] : [...open];
    },

    lineLost(device) {
      for (const call of book.ofDevice(device)) {
        waitFor(call.call, device);
        change(withLine(call, device, false));
      }
    },

    lineBack(device) {
      for (const call of book.ofDevice(device)) {
        timers.cancel(`${call.call} ${device}`);
        change(withLine(call, device, true));
      }
    },

    deviceRemoved({ user, device }) {
      for (const { call } of book.ofDevice(device)) end(call, (open) => reasonOfLeaving(open, user));
    },

    personRemoved(user) {
      for (const { call } of book.ringingFor(user)) end(call, (open) => reasonOfLeaving(open, user));
    },
  };
}
