import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';

/** Now, or once the page is there and knows its rooms: the app may have been started by this very click. */
export function whenOnline(
  statuses: Observable<ReadonlyMap<ProfileId, AppStatus>>,
  profile: ProfileId,
  run: () => void,
): void {
  const isOnline = (all: ReadonlyMap<ProfileId, AppStatus>): boolean =>
    all.get(profile)?.connection === 'online';
  if (isOnline(statuses.getState())) return run();
  const stop = statuses.subscribe((all) => {
    if (!isOnline(all)) return;
    stop();
    run();
  });
}
