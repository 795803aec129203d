import { createEmitter } from '../../base/emitter.ts';
import { createSubject, type Subject } from '../../base/observable.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { EventData } from '../../protocol/events.ts';
import type { CallId, DeviceId, ServiceId, UserId } from '../../protocol/ids.ts';
import type { Call, EndReason } from '../../protocol/model.ts';
import type { RequestInput, RequestType } from '../../protocol/requests.ts';
import type { Answer, CallEventType, IceServers, LineState, Signaling } from '../ports.ts';
import { answerCall } from './fake-answers.ts';
import * as rules from './fake-call-rules.ts';
import { FakeCalls } from './fake-calls.ts';
import { FakeLine } from './fake-line.ts';
import { groupRoom } from './fake-rooms.ts';

type Events = { [Type in CallEventType]: EventData<Type> };

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
  /** To the service, and from it. */
  readonly up: FakeLine;
  readonly down: FakeLine;
  cut(): void;
  restore(): void;
  /** An event the service would not send. */
  inject<Type extends CallEventType>(type: Type, data: Events[Type]): void;
}

type Said = { readonly ok: true; readonly value: object } | { readonly ok: false; readonly code: ErrorCode };

/** The rules of calls as src/service has them, in memory and with every message a moment on its way. */
export class FakeService {
  /** Whether calls are served with one. */
  hasRelay = true;
  readonly doNotDisturb = new Set<UserId>();
  /** How often the next signal arrives. */
  copiesOfSignal: () => number = () => 1;
  readonly #members = new Map<DeviceId, FakeClient>();
  readonly #book = new FakeCalls({
    isOnline: (user) => [...this.#members.values()].some((m) => m.user === user && this.#isOnline(m)),
    doNotDisturb: this.doNotDisturb,
    changed: (call, isQuiet) => this.#tell(call, isQuiet),
  });
  readonly calls = this.#book.all;

  client(user: UserId, device: DeviceId): FakeClient {
    const emitter = createEmitter<Events>();
    const heard: Heard[] = [];
    const connection = createSubject<LineState>({ state: 'idle' });
    const up = new FakeLine();
    const down = new FakeLine();
    const waiting = new Set<(answer: { ok: false; code: 'away' }) => void>();
    const client: FakeClient = {
      user,
      device,
      heard,
      connection,
      up,
      down,
      on: (type, listener) => emitter.on(type, listener),
      request<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<Answer<Type>> {
        return new Promise((resolve) => {
          if (connection.getState().state !== 'online') {
            return resolve({ ok: false, code: 'away' });
          }
          waiting.add(resolve);
          up.put(() => {
            heard.push({ type, data });
            const said = answer(type, data) as Answer<Type>;
            down.put(() => {
              waiting.delete(resolve);
              resolve(said);
            });
          });
        });
      },
      inject: (type, data) => emitter.emit(type, data),
      cut: () => {
        up.cut();
        down.cut();
        connection.set({ state: 'waiting' });
        for (const resolve of waiting) resolve({ ok: false, code: 'away' });
        waiting.clear();
        this.#setConnected(device, false);
      },
      restore: () => {
        this.#setConnected(device, true);
        connection.set({ state: 'online', welcome: this.#welcome(user, device) });
      },
    };
    const answer = (type: RequestType, data: unknown): Said => this.#answer(client, type, data);
    this.#members.set(device, client);
    client.restore();
    return client;
  }

  /** The first leads it. */
  addRoom(room: string, ...users: UserId[]) {
    const added = groupRoom(room, users);
    this.#book.rooms.set(added.room, added);
    return added.room;
  }

  /** As at the end of the ring, or when a device stays away too long. */
  end(call: CallId, reason: EndReason): void {
    this.#book.end(call, reason);
  }

  /** A device was away for longer than its calls wait. */
  expire(device: DeviceId): void {
    for (const { call } of this.#callsOf(device)) {
      this.#book.change(call, (before) => rules.left(before, (p) => p.device === device, 'lost'));
    }
  }

  isOnlineDevice(device: DeviceId): boolean {
    const member = this.#members.get(device);
    return member !== undefined && this.#isOnline(member);
  }

  #isOnline = ({ connection }: FakeClient): boolean => connection.getState().state === 'online';

  #callsOf(device: DeviceId): Call[] {
    return [...this.calls.values()].filter(
      (call) => rules.isOpen(call) && call.participants.some((p) => p.device === device),
    );
  }

  #deliver<Type extends CallEventType>(to: FakeClient, type: Type, data: Events[Type]): void {
    if (this.#isOnline(to)) to.down.put(() => to.inject(type, data));
  }

  #tell(call: Call, isQuiet: boolean): void {
    for (const member of this.#members.values()) {
      const { user } = member;
      const isNear = rules.hasUser(call, user) || rules.isRung(call, user);
      if (this.#book.isMember(user, call) && (isNear || !isQuiet)) {
        this.#deliver(member, 'call.changed', { call });
      }
    }
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
      rooms: [...this.#book.rooms.values()].filter(({ members }) => members.some((m) => m.user === user)),
      calls: [...this.calls.values()].filter((call) => rules.isOpen(call) && this.#book.isMember(user, call)),
      stunPort: null,
      hasRelay: false,
      invitedTo: null,
      iceServers: [],
    };
  }

  #setConnected(device: DeviceId, connected: boolean): void {
    for (const { call } of this.#callsOf(device)) {
      this.#book.change(call, (before) => ({
        ...before,
        participants: before.participants.map((p) => (p.device === device ? { ...p, connected } : p)),
      }));
    }
  }

  #serversFor = ({ device }: FakeClient): IceServers =>
    this.hasRelay ? [{ urls: ['turn:relay'], username: device }] : [];

  #answer(from: FakeClient, type: RequestType, data: unknown): Said {
    if (type === 'signal.send') return this.#relay(from, data as RequestInput<'signal.send'>);
    return answerCall(
      {
        book: this.#book,
        iceServers: this.#serversFor(from),
        toUser: (user, event) => {
          for (const member of this.#members.values()) {
            if (member.user !== user) continue;
            if (event.type === 'call.asked') this.#deliver(member, event.type, event.data);
            else this.#deliver(member, event.type, event.data);
          }
        },
      },
      from,
      type,
      data,
    );
  }

  #relay(from: FakeClient, { call: id, visit, to, attempt, body }: RequestInput<'signal.send'>): Said {
    const call = this.calls.get(id);
    const sender = call?.participants.find((p) => p.visit === visit && p.device === from.device);
    const receiver = call?.participants.find((p) => p.visit === to);
    if (call?.state.phase !== 'active' || !sender || !receiver) return { ok: false, code: 'not-found' };
    const member = this.#members.get(receiver.device);
    const signal = { call: id, from: from.user, visit, to, attempt, body };
    for (let copies = this.copiesOfSignal(); copies > 0; copies -= 1) {
      if (member) this.#deliver(member, 'signal', signal);
    }
    return { ok: true, value: {} };
  }
}
