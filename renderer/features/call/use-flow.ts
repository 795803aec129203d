import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether frames of a picture come: not yet, long not yet, as they should, or not any more. */
export type Flow = 'coming' | 'late' | 'moving' | 'still';

/** Nobody misses a picture that is there within half a second. */
const firstLookMs = 500;
const lookMs = 1_500;

/** What follows from the frames counted so far; a count that stands still twice says that none come. */
export function nextFlow(flow: Flow, frames: number, framesBefore: number): Flow {
  if (frames > framesBefore) return 'moving';
  return flow === 'coming' || flow === 'late' ? 'late' : 'still';
}

/** Counting is left to the element, which does it anyway: looking now and then costs nothing. */
export function useFlow(element: RefObject<HTMLVideoElement | null>, track: string): Flow {
  const [flow, setFlow] = useState<Flow>('coming');
  useEffect(() => {
    const video = element.current;
    if (!video) return undefined;
    let frames = 0;
    setFlow('coming');
    const look = (): void => {
      // A page that nobody sees draws nothing, and misses nothing.
      if (video.ownerDocument.visibilityState !== 'visible') return;
      const now = video.getVideoPlaybackQuality().totalVideoFrames;
      const before = frames;
      frames = now;
      setFlow((flowNow) => nextFlow(flowNow, now, before));
    };
    // What stands in its place goes with the first frame, not with the next look.
    const awaited = video.requestVideoFrameCallback(() => setFlow('moving'));
    const first = setTimeout(look, firstLookMs);
    const timer = setInterval(look, lookMs);
    return () => {
      video.cancelVideoFrameCallback(awaited);
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [element, track]);
  return flow;
}
