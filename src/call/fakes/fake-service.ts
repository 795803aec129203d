import { createEmitter } from '../../base/emitter.ts';
import { createSubject, type Subject } from '../../base/observable.ts';
import type { EventData } from '../../protocol/events.ts';
import type { CallId, DeviceId, RoomId, ServiceId, UserId } from '../../protocol/ids.ts';
import type { Call, EndReason, Participant } from '../../protocol/model.ts';
import type { RequestInput, RequestType } from '../../protocol/requests.ts';
import type { Answer, IceServers, LineState, Signaling } from '../ports.ts';

interface Heard {
  readonly type: RequestType;
  readonly data: unknown;
}

/** A client of the fake service, with a line that a test can cut. */
export interface FakeClient extends Signaling {
  readonly connection: Subject<LineState>;
  readonly user: UserId;
  readonly device: DeviceId;
  /** What the service took from this client. */
  readonly heard: readonly Heard[];
  cut(): void;
  restore(): void;
  /** An event the service would not send. */
  inject<Type extends keyof Events>(type: Type, data: Events[Type]): void;
}

interface Events {
  'call.changed': EventData<'call.changed'>;
  signal: EventData<'signal'>;
}

interface Member extends FakeClient {
  deliver<Type extends keyof Events>(type: Type, data: Events[Type]): void;
}

const silent = { microphone: false, camera: false, screen: null, screenStream: null } as const;

/** The rules of calls as src/service has them, in memory and with every message a moment on its way. */
export class FakeService {
  readonly calls = new Map<CallId, Call>();
  /** Whether calls are served with one. */
  hasRelay = true;
  readonly doNotDisturb = new Set<UserId>();
  /** Signals are taken and never arrive. */
  isLosingSignals = false;
  readonly #members = new Map<DeviceId, Member>();

  client(user: UserId, device: DeviceId): FakeClient {
    const emitter = createEmitter<Events>();
    const heard: Heard[] = [];
    const online = (): LineState => ({ state: 'online', welcome: this.#welcome(user, device) });
    const connection = createSubject<LineState>({ state: 'idle' });
    const isAway = (): boolean => connection.getState().state !== 'online';
    const answer = (type: RequestType, data: unknown) => this.#answer(member, type, data);
    const member: Member = {
      user,
      device,
      heard,
      connection,
      on: (type, listener) => emitter.on(type, listener),
      async request<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<Answer<Type>> {
        if (isAway()) return { ok: false, code: 'away' };
        await Promise.resolve();
        if (isAway()) return { ok: false, code: 'away' };
        heard.push({ type, data });
        const answered = answer(type, data) as Answer<Type>;
        await Promise.resolve();
        return isAway() ? { ok: false, code: 'away' } : answered;
      },
      deliver(type, data) {
        void Promise.resolve().then(() => {
          if (!isAway()) emitter.emit(type, data);
        });
      },
      inject: (type, data) => emitter.emit(type, data),
      cut: () => {
        connection.set({ state: 'waiting' });
        this.#setConnected(device, false);
      },
      restore: () => {
        this.#setConnected(device, true);
        connection.set(online());
      },
    };
    this.#members.set(device, member);
    connection.set(online());
    return member;
  }

  /** As at the end of the ring, or when a device stays away too long. */
  end(call: CallId, reason: EndReason): void {
    this.#change(call, { state: { phase: 'ended', atMs: 0, reason } });
  }

  #welcome(user: UserId, device: DeviceId) {
    return {
      protocol: 1,
      service: { service: 'service' as ServiceId, name: 'Fake', policy: 'open' as const },
      session: { token: '', expiresAtMs: 0 },
      choice: { availability: 'available' as const, untilMs: null, chosenMs: 0 },
      self: user,
      device,
      people: [],
      rooms: [],
      calls: [...this.calls.values()].filter(
        ({ callee, participants, state }) =>
          state.phase !== 'ended' &&
          ((state.phase === 'ringing' && callee === user) || participants.some((p) => p.device === device)),
      ),
      stunPort: null,
      hasRelay: false,
      invitedTo: null,
      iceServers: [],
    };
  }

  #setConnected(device: DeviceId, connected: boolean): void {
    for (const { call, participants, state } of this.calls.values()) {
      if (state.phase === 'ended' || !participants.some((p) => p.device === device)) continue;
      this.#change(call, {
        participants: participants.map((p) => (p.device === device ? { ...p, connected } : p)),
      });
    }
  }

  #change(id: CallId, change: Partial<Call>): Call {
    const before = this.calls.get(id);
    if (!before) throw new Error('no such call');
    const call: Call = { ...before, ...change };
    this.calls.set(id, call);
    for (const member of this.#members.values()) {
      if (member.user === call.caller || member.user === call.callee)
        member.deliver('call.changed', { call });
    }
    return call;
  }

  #answer(from: Member, type: RequestType, data: unknown): Answer<RequestType> {
    if (type === 'call.start') return this.#start(from, data as RequestInput<'call.start'>);
    if (type === 'signal.send') return this.#relay(from, data as RequestInput<'signal.send'>);
    const { call: id } = data as { call: CallId };
    const call = this.calls.get(id);
    if (!call || call.state.phase === 'ended') return { ok: false, code: 'call-over' };
    if (type === 'call.accept') return this.#accept(from, call);
    if (type === 'call.alert' && call.state.phase === 'ringing') {
      this.#change(id, { state: { ...call.state, alerting: true } });
    }
    if (type === 'call.decline') this.end(id, 'declined');
    if (type === 'call.leave' && !call.participants.some(({ device }) => device === from.device)) {
      return { ok: false, code: 'not-allowed' };
    }
    if (type === 'call.leave') this.end(id, call.state.phase === 'ringing' ? 'cancelled' : 'hung-up');
    if (type === 'call.media') this.#setMedia(from, call, (data as RequestInput<'call.media'>).media);
    return { ok: true, value: type === 'call.alert' ? { iceServers: this.#serversFor(from) } : {} };
  }

  #start(from: Member, { call: id, to, kind }: RequestInput<'call.start'>): Answer<'call.start'> {
    const going = [...this.calls.values()].filter(({ state }) => state.phase !== 'ended');
    const mutual = going.find(
      (c) => c.caller === to && c.callee === from.user && c.state.phase === 'ringing',
    );
    if (mutual)
      return {
        ok: true,
        value: { outcome: 'joined', call: this.#join(from, mutual), iceServers: this.#serversFor(from) },
      };
    if (this.doNotDisturb.has(to)) return { ok: true, value: { outcome: 'dnd' } };
    if (going.some((c) => c.caller === to || c.callee === to))
      return { ok: true, value: { outcome: 'busy' } };
    const isThere = [...this.#members.values()].some(
      (m) => m.user === to && m.connection.getState().state === 'online',
    );
    if (!isThere) return { ok: true, value: { outcome: 'offline' } };
    const ringing: Call = {
      call: id,
      room: 'room' as RoomId,
      kind,
      caller: from.user,
      callee: to,
      participants: [this.#participant(from)],
      state: { phase: 'ringing', sinceMs: 0, alerting: false },
    };
    this.calls.set(id, ringing);
    return {
      ok: true,
      value: { outcome: 'ringing', call: this.#change(id, {}), iceServers: this.#serversFor(from) },
    };
  }

  #accept(from: Member, call: Call): Answer<'call.accept'> {
    if (call.state.phase !== 'ringing' || call.callee !== from.user) return { ok: false, code: 'call-over' };
    return { ok: true, value: { call: this.#join(from, call), iceServers: this.#serversFor(from) } };
  }

  #serversFor = ({ device }: Member): IceServers =>
    this.hasRelay ? [{ urls: ['turn:relay'], username: device }] : [];

  #join(from: Member, { call, participants }: Call): Call {
    const both = [...participants, this.#participant(from)];
    return this.#change(call, { participants: both, state: { phase: 'active', sinceMs: 0 } });
  }

  #participant = ({ user, device }: Member): Participant => ({
    user,
    device,
    media: silent,
    connected: true,
  });

  #setMedia(from: Member, { call, participants }: Call, media: Participant['media']): void {
    this.#change(call, {
      participants: participants.map((p) => (p.device === from.device ? { ...p, media } : p)),
    });
  }

  #relay(from: Member, { call, to, attempt, body }: RequestInput<'signal.send'>): Answer<'signal.send'> {
    const { participants = [], state } = this.calls.get(call) ?? {};
    const isAllowed = state?.phase === 'active' && participants.some(({ device }) => device === to);
    if (!isAllowed) return { ok: false, code: 'not-found' };
    if (!this.isLosingSignals)
      this.#members.get(to)?.deliver('signal', { call, from: from.user, device: from.device, attempt, body });
    return { ok: true, value: {} };
  }
}
