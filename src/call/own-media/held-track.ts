import type { Scope } from '../../base/scope.ts';
import type { Track, TrackStore } from '../ports.ts';

/** An own track with its owner: in the registry while it lives, stopped when it is let go or the call ends. */
export interface HeldTrack {
  readonly track: Track;
  release(): void;
}

export function holdTrack(track: Track, scope: Scope, tracks: TrackStore, ended: () => void): HeldTrack {
  const owner = scope.child();
  tracks.put(track);
  owner.own(() => tracks.remove(track.id));
  owner.own(() => track.stop());
  track.addEventListener('ended', ended);
  owner.own(() => track.removeEventListener('ended', ended));
  return { track, release: () => owner.end() };
}
