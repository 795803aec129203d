import type { Observable } from '../../src/base/observable.ts';
import type { CallView } from '../../src/call/view.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import { onOnline } from './on-online.ts';
import { createTeller, type TellerDeps } from './teller.ts';

interface Deps extends TellerDeps {
  readonly desktop: Pick<Desktop, 'idle' | 'power'>;
  readonly view: Observable<CallView>;
}

/** Tells the service that nobody is at this device, or somebody is again. Who only listens in a call is there; who sleeps is not. */
export function startIdleSync({ desktop, view, ...deps }: Deps): void {
  const { client, scope } = deps;
  const isInCall = (): boolean => view.getState().phase === 'live';
  const isIdle = (): boolean => desktop.power.getState().isAsleep || (desktop.idle.getState() && !isInCall());

  const teller = createTeller(deps, () => client.request('presence.idle', { idle: isIdle() }));
  let before = isIdle();
  const changed = (): void => {
    const now = isIdle();
    if (now === before) return;
    before = now;
    teller.tell();
  };
  for (const source of [desktop.idle, desktop.power, view]) scope.own(source.subscribe(changed));
  // The hello knows nothing of the call.
  onOnline(client, scope, () => {
    if (isIdle() !== desktop.idle.getState()) teller.tell();
  });
}
