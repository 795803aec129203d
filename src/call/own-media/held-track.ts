import type { Scope } from '../../base/scope.ts';
import type { Track, TrackStore } from '../ports.ts';

/** An own track with its owner: in the registry while it lives, stopped when it is let go or the call ends. */
export interface HeldTrack {
  readonly track: Track;
  /** As long as it is held. */
  listen(type: 'mute' | 'unmute', listener: () => void): void;
  own(undo: () => void): void;
  release(): void;
}

export function holdTrack(track: Track, scope: Scope, tracks: TrackStore, ended: () => void): HeldTrack {
  const owner = scope.child();
  const listen = (type: 'ended' | 'mute' | 'unmute', listener: () => void): void => {
    track.addEventListener(type, listener);
    owner.own(() => track.removeEventListener(type, listener));
  };
  tracks.put(track);
  owner.own(() => tracks.remove(track.id));
  owner.own(() => track.stop());
  listen('ended', ended);
  return { track, listen, own: (undo) => owner.own(undo), release: () => owner.end() };
}
