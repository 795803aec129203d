import type { Scope } from '../../base/scope.ts';
import type { LaneName } from '../lanes.ts';
import type { Lane, TrackStore } from '../ports.ts';

interface RemoteLane {
  readonly track: string;
  /** Its media arrives. */
  readonly isFlowing: boolean;
}

export type RemoteLanes = Readonly<Partial<Record<LaneName, RemoteLane>>>;

/** What comes in on each lane, in the registry while the connection lasts. */
export function watchRemoteLanes(
  lanes: readonly Lane[],
  scope: Scope,
  tracks: TrackStore,
  changed: (lanes: RemoteLanes) => void,
): void {
  const report = (): void =>
    changed(
      Object.fromEntries(
        lanes.map(({ name, received }) => [name, { track: received.id, isFlowing: !received.muted }]),
      ),
    );

  for (const { received } of lanes) {
    tracks.put(received);
    scope.own(() => tracks.remove(received.id));
    for (const type of ['mute', 'unmute'] as const) {
      received.addEventListener(type, report);
      scope.own(() => received.removeEventListener(type, report));
    }
  }
  report();
}
