import type { Scope } from '../../base/scope.ts';
import type { CallId, VisitId } from '../../protocol/ids.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import type { Signaling } from '../ports.ts';

/** From which visit to which. */
export interface Address {
  readonly call: CallId;
  readonly visit: VisitId;
  readonly to: VisitId;
}

export interface Outbox {
  send(body: SignalBody): void;
  /** The other visit is known and in the call. */
  meet(address: Address): void;
}

/** A newer one says all that the older one said. */
const replaces = (older: SignalBody, newer: SignalBody): boolean =>
  newer.kind === 'description'
    ? older.kind === 'description' && older.type === newer.type
    : newer.kind === 'anew' && older.kind === 'anew';

/** Signals to the peer, in order. Kept while nobody may have them yet and while the line is away. */
export function createOutbox(signaling: Signaling, scope: Scope, attempt: number): Outbox {
  let address: Address | null = null;
  let waiting: SignalBody[] = [];

  const keep = (body: SignalBody): void => {
    waiting = [...waiting.filter((older) => !replaces(older, body)), body];
  };

  const post = async (body: SignalBody): Promise<void> => {
    if (scope.hasEnded) return;
    if (!address || signaling.connection.getState().state !== 'online') return keep(body);
    const answer = await signaling.request('signal.send', { ...address, attempt, body });
    if (!answer.ok && answer.code === 'away') keep(body);
  };

  const flush = (): void => {
    if (!address || signaling.connection.getState().state !== 'online') return;
    const bodies = waiting;
    waiting = [];
    for (const body of bodies) void post(body);
  };

  scope.own(signaling.connection.subscribe(flush));
  return {
    send: (body) => void post(body),
    meet(next) {
      address = next;
      flush();
    },
  };
}
