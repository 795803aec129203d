import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Hosting } from '../../../src/bridge/contract.ts';
import { isHostingOff, type Settings } from '../../../src/bridge/settings.ts';
import { normaliseServiceAddress } from '../../../src/bridge/service-address.ts';

/** The WebSocket address that the settings mean; null before the first run, while hosting is not running, or if it is none. */
export function addressOf(settings: Settings, hosting: Hosting): string | null {
  const service = settings.profile?.service;
  if (!service || isHostingOff(settings)) return null;
  const typed =
    service.mode === 'join' ? service.address : hosting.state === 'running' ? hosting.address : '';
  const address = normaliseServiceAddress(typed);
  return address.ok ? address.value : null;
}

export function followChosenService(
  settings: Observable<Settings>,
  hosting: Observable<Hosting>,
): Observable<string | null> {
  const address = createSubject(addressOf(settings.getState(), hosting.getState()));
  const update = (): void => address.set(addressOf(settings.getState(), hosting.getState()));
  settings.subscribe(update);
  hosting.subscribe(update);
  return address;
}
