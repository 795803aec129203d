import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { ServiceClient } from '../platform/service-client.ts';
import { onOnline } from './on-online.ts';
import { pause } from './pause.ts';

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly settings: Observable<Settings>;
  readonly refused: () => void;
}

type Fact = 'name' | 'availability';

/**
 * Tells the service a changed name or availability. A change that could not be said is said after the next welcome: the hello
 * may have been made before it.
 */
export function startProfileSync({ client, clock, scope, settings, refused }: Deps): void {
  const untold = new Set<Fact>();

  const ask = (fact: Fact) => {
    const { profile, availability } = settings.getState();
    if (fact === 'availability') return client.request('presence.set', { availability });
    return profile ? client.request('profile.set', { name: profile.name }) : null;
  };

  const tell = async (fact: Fact): Promise<void> => {
    untold.delete(fact);
    const answer = await ask(fact);
    if (!answer || answer.ok) return;
    if (answer.code === 'away') untold.add(fact);
    else if (answer.code === 'rate-limited') {
      await pause(clock, scope, answer.retryAfterMs);
      if (!scope.hasEnded) await tell(fact);
    } else refused();
  };

  const changed = (fact: Fact): void => {
    untold.add(fact);
    void tell(fact);
  };

  scope.own(
    settings.subscribe((now, before) => {
      if (now.profile?.name !== before.profile?.name) changed('name');
      if (now.availability !== before.availability) changed('availability');
    }),
  );
  onOnline(client, scope, () => {
    for (const fact of untold) void tell(fact);
  });
}
