import type { Scope } from '../../src/base/scope.ts';
import { isHostingOff, type Settings } from '../../src/bridge/settings.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView } from '../../src/call/view.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';

interface Deps {
  readonly client: ServiceClient;
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'serviceAddress' | 'settings' | 'on'>;
  readonly call: Pick<CallEngine, 'networkChanged' | 'view'>;
  /** Another service was chosen, or none. */
  readonly changed: () => void;
}

interface ServiceLink {
  /** The person asked for it, so a refusal does not count. */
  retry(): void;
}

/** From everybody in the call: it may well be this computer's own network. */
const isCutOff = (view: CallView): boolean => view.phase === 'live' && view.connection === 'reconnecting';

/** Keeps the line to the service that the settings name. */
export function startServiceLink({ client, scope, desktop, call, changed }: Deps): ServiceLink {
  let lastAddress: string | null = null;
  /** The settings that led to the last address. */
  let followed: Settings | null = null;

  const follow = (address: string | null): void => {
    followed = desktop.settings.getState();
    // A hosted service that restarts has no address for a moment; that is no change of service.
    if (address !== null && lastAddress !== null && address !== lastAddress) changed();
    lastAddress = address ?? lastAddress;
    client.connectTo(address);
  };

  scope.own(desktop.serviceAddress.subscribe(follow));
  scope.own(
    desktop.on('network.changed', () => {
      client.retryNow();
      call.networkChanged();
    }),
  );
  // Not every system says that its network is another one, and what a call wants to say of a new way must not go to a deaf line.
  scope.own(
    call.view.subscribe((view, before) => {
      if (isCutOff(view) && !isCutOff(before)) client.retryNow();
    }),
  );
  // A new invite, code or request to be let in, or another key to trust: another try, also where the last one was refused.
  scope.own(
    desktop.settings.subscribe(({ admission, profile }, before) => {
      const isNewPlea = admission !== null && admission !== before.admission;
      const isOtherService = JSON.stringify(profile?.service) !== JSON.stringify(before.profile?.service);
      if (profile?.service.mode !== 'join' || (!isNewPlea && !isOtherService)) return;
      // After all who hear of the settings: an invite to one service is nothing for another, which may be the last one.
      const changed = desktop.settings.getState();
      queueMicrotask(() => {
        if (followed !== changed) client.connectTo(desktop.serviceAddress.getState());
      });
    }),
  );
  scope.own(
    desktop.settings.subscribe((settings, before) => {
      if (isHostingOff(settings) && !isHostingOff(before)) changed();
    }),
  );
  follow(desktop.serviceAddress.getState());

  return {
    retry() {
      if (client.connection.getState().state === 'refused') client.connectTo(lastAddress);
      else client.retryNow();
    },
  };
}
