/** Shows or plays a track in an element. The returned function takes it out again. */
export function attachTrack(
  element: HTMLMediaElement,
  track: MediaStreamTrack,
  createStream: (tracks: MediaStreamTrack[]) => MediaStream = (tracks) => new MediaStream(tracks),
): () => void {
  const stream = createStream([track]);
  element.srcObject = stream;
  // Refused without a gesture in some browsers; `autoplay` on the element tries again by itself.
  element.play().catch(() => {});
  return () => {
    if (element.srcObject === stream) element.srcObject = null;
    // In Chromium a track that lives keeps every stream that it was ever put into.
    stream.removeTrack(track);
  };
}

/** The empty string is the system's default. A speaker that is gone leaves the one in use. */
export async function useSpeaker(element: HTMLMediaElement, speaker: string): Promise<void> {
  if (!('setSinkId' in element) || element.sinkId === speaker) return;
  await element.setSinkId(speaker).catch(() => {});
}
