import type { Clock } from '../../../src/base/clock.ts';
import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { EventData, EventType } from '../../../src/protocol/events.ts';
import { limits } from '../../../src/protocol/limits.ts';
import type { Session } from '../../../src/protocol/model.ts';
import type { Greeter } from './create-hello.ts';
import { retryDelayMs, slowestAttempt } from './retry-delay.ts';
import type { Closing, ServiceClient, ServiceConnection } from './service-client.ts';
import { openServiceLine, type LineEnd, type ServiceLine } from './service-line.ts';
import type { OpenSocket } from './socket.ts';

interface ServiceClientDeps {
  readonly clock: Clock;
  readonly openSocket: OpenSocket;
  readonly random: () => number;
  readonly greeter: Greeter;
}

type EventMap = { [Type in EventType]: EventData<Type> };

/** A token must still be good when what it is for arrives. */
const tokenReserveMs = 60_000;

/** An attempt younger than this is trusted to have started on the network that is there now. */
const freshAttemptMs = 1_000;

const isClosing = (reason: LineEnd): reason is Closing => reason === 'quit' || reason === 'turned-off';

export function createServiceClient(deps: ServiceClientDeps): ServiceClient {
  const { clock } = deps;
  const connection = createSubject<ServiceConnection>({ state: 'idle' });
  const emitter = createEmitter<EventMap>();
  let address: string | null = null;
  let line: ServiceLine | null = null;
  let session: { readonly token: string; readonly sinceMs: number } | null = null;
  let cancelRetry = (): void => {};
  /** Since the last welcome. */
  let attempt = 0;
  let closing: Closing | null = null;

  /** By this clock alone: the service's may be ahead or behind, and then no token would ever be good, or an old one for ever. */
  const keep = ({ token }: Session): void => {
    session = { token, sinceMs: clock.now() };
  };
  const goodToken = (): string | null => {
    if (!session) return null;
    const ageMs = clock.now() - session.sinceMs;
    return ageMs >= 0 && ageMs < limits.sessionMs - tokenReserveMs ? session.token : null;
  };

  const drop = (): void => {
    cancelRetry();
    line?.end();
    line = null;
  };

  const wait = (): void => {
    const delayMs = retryDelayMs(closing === null ? attempt : slowestAttempt, deps.random);
    cancelRetry = clock.after(delayMs, connect);
    const retryAtMs = clock.now() + delayMs;
    connection.set(
      closing === null ? { state: 'waiting', attempt, retryAtMs } : { state: 'closed', why: closing },
    );
  };

  const ended = (reason: LineEnd): void => {
    line = null;
    attempt += 1;
    if (isClosing(reason)) closing = reason;
    if (reason === 'deaf') return connect();
    if (reason === 'lost' || isClosing(reason)) return wait();
    // Refused means: not like this again.
    session = null;
    connection.set({ state: 'refused', reason });
  };

  function connect(): void {
    drop();
    if (address === null) return;
    if (closing === null) connection.set({ state: 'connecting', attempt });
    line = openServiceLine({
      clock,
      openSocket: deps.openSocket,
      address,
      greeter: deps.greeter,
      token: goodToken(),
      knocking: () => connection.set({ state: 'knocking' }),
      welcomed(welcome) {
        attempt = 0;
        closing = null;
        keep(welcome.session);
        connection.set({ state: 'online', welcome });
      },
      event: ({ type, data }) => emitter.emit(type, data),
      ended,
    });
  }

  return {
    connection,
    on: (type, listener) => emitter.on(type, listener),
    async request(type, data) {
      if (line === null || connection.getState().state !== 'online') return { ok: false, code: 'away' };
      return line.request(type, data);
    },
    async token() {
      const token = goodToken();
      if (token !== null || line === null || connection.getState().state !== 'online') return token;
      const renewed = await line.request('session.renew', {});
      if (renewed.ok) keep(renewed.value.session);
      return goodToken();
    },
    connectTo(next) {
      drop();
      // Another service must not see what this one gave.
      if (next !== address) session = null;
      address = next;
      attempt = 0;
      closing = null;
      if (next === null) connection.set({ state: 'idle' });
      else connect();
    },
    retryNow() {
      const { state } = connection.getState();
      if (state === 'online') line?.doubt();
      const isStale = line !== null && clock.now() - line.startedAtMs >= freshAttemptMs;
      const isAway = state === 'waiting' || state === 'connecting' || state === 'closed';
      if (isAway && (line === null || isStale)) connect();
    },
    end() {
      line?.end(true);
      drop();
      connection.set({ state: 'idle' });
    },
  };
}
