/** Where the live media is: stores hold track names, components look the track up here when they attach it. */
export interface TrackRegistry {
  get(track: string): MediaStreamTrack | undefined;
  put(track: MediaStreamTrack): void;
  remove(track: string): void;
}

export function createTrackRegistry(): TrackRegistry {
  const tracks = new Map<string, MediaStreamTrack>();
  return {
    get: (track) => tracks.get(track),
    put: (track) => void tracks.set(track.id, track),
    remove: (track) => void tracks.delete(track),
  };
}
