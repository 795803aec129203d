import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { EventData, EventType } from '../../../src/protocol/events.ts';
import type { RequestInput, RequestType } from '../../../src/protocol/requests.ts';
import type { RequestAnswer, ServiceClient, ServiceConnection } from '../service/service-client.ts';
import { welcome } from './sample.ts';

type Answer<Type extends RequestType> = RequestAnswer<Type> | Promise<RequestAnswer<Type>>;

/** What the service answers; a request without one is answered with `internal`. */
export type Answers = {
  [Type in RequestType]?: (data: RequestInput<Type>) => Answer<Type>;
};

type EventMap = { [Type in EventType]: EventData<Type> };

/** A service client whose connection, answers and events the test decides. */
export function createFakeClient(answers: Answers = {}) {
  const connection = createSubject<ServiceConnection>({ state: 'idle' });
  const emitter = createEmitter<EventMap>();
  const asked: { type: RequestType; data: unknown }[] = [];
  const told: string[] = [];

  const client: ServiceClient = {
    connection,
    on: (type, listener) => emitter.on(type, listener),
    async request(type, data) {
      if (connection.getState().state !== 'online') return { ok: false, code: 'away' };
      asked.push({ type, data });
      const answer: ((data: RequestInput<typeof type>) => Answer<typeof type>) | undefined = answers[type];
      return answer ? answer(data) : { ok: false, code: 'internal' };
    },
    token: async () => (connection.getState().state === 'online' ? 'token' : null),
    connectTo: (address) => void told.push(`connect to ${address}`),
    retryNow: () => void told.push('retry now'),
    end: () => void told.push('end'),
  };

  return {
    client,
    answers,
    told,
    emit: <Type extends EventType>(type: Type, data: EventMap[Type]) => emitter.emit(type, data),
    setConnection: (state: ServiceConnection) => connection.set(state),
    goOnline: (changes: Parameters<typeof welcome>[0] = {}) =>
      connection.set({ state: 'online', welcome: welcome(changes) }),
    goAway: () => connection.set({ state: 'waiting', attempt: 1, retryAtMs: 0 }),
    /** The data of every request of a type, in order. */
    asked: (type: RequestType) => asked.filter((request) => request.type === type).map(({ data }) => data),
  };
}
