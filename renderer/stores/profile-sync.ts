import type { Observable } from '../../src/base/observable.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import { createTeller, type TellerDeps } from './teller.ts';

interface Deps extends TellerDeps {
  readonly settings: Observable<Settings>;
}

/** Tells the service a changed name. */
export function startProfileSync({ settings, ...deps }: Deps): void {
  const teller = createTeller(deps, () => {
    const { profile } = settings.getState();
    return profile && deps.client.request('profile.set', { name: profile.name });
  });
  deps.scope.own(
    settings.subscribe((now, before) => {
      if (now.profile?.name !== before.profile?.name) teller.tell();
    }),
  );
}
