import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';

interface Deps {
  readonly client: Pick<ServiceClient, 'on'>;
  readonly view: Observable<CallView>;
  readonly clock: Pick<Clock, 'now'>;
  readonly scope: Scope;
}

/** Who declines with words sends them in the same moment; what is written later is talk. */
const soonMs = 10_000;

const isCallOf = (view: CallView, { from }: Message): boolean =>
  (view.phase === 'calling' || (view.phase === 'over' && view.outcome === 'declined' && !view.byMe)) &&
  view.place.is === 'person' &&
  view.place.user === from;

/** What the other side said while it declined this call; null while that is nothing. */
export function createDeclinedWith({ client, view, clock, scope }: Deps): Observable<string | null> {
  const said = createSubject<string | null>(null);
  let endedMs: number | null = null;
  scope.own(
    view.subscribe((now, before) => {
      if (now.phase === 'over' && before.phase !== 'over') endedMs = clock.now();
      if (now.phase !== 'over' && now.phase !== 'calling') said.set(null);
      if (now.phase === 'calling' && before.phase !== 'calling') said.set(null);
      if (now.phase !== 'over') endedMs = null;
    }),
  );
  scope.own(
    client.on('chat.message', ({ message }) => {
      if (message.body.kind !== 'text' || !isCallOf(view.getState(), message)) return;
      if (endedMs === null || clock.now() - endedMs < soonMs) said.set(message.body.text);
    }),
  );
  return said;
}
