/** A track that was made of a device's knows nothing of it: neither ends the other, nor is the one mute where the other is. */
export function tieTracks(track: MediaStreamTrack, raw: MediaStreamTrack, end: () => void): void {
  const stop = track.stop.bind(track);
  track.stop = () => {
    stop();
    raw.stop();
    end();
  };
  raw.addEventListener('ended', () => {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  });
  Object.defineProperty(track, 'muted', { get: () => raw.muted });
  for (const happening of ['mute', 'unmute']) {
    raw.addEventListener(happening, () => track.dispatchEvent(new Event(happening)));
  }
}
