import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether frames of a picture come: not yet, as they should, or not any more. */
export type Flow = 'coming' | 'moving' | 'still';

const lookMs = 1_500;

/** What follows from the frames counted so far; a count that stands still twice says that none come. */
export function nextFlow(flow: Flow, frames: number, framesBefore: number): Flow {
  if (frames > framesBefore) return 'moving';
  return flow === 'coming' ? 'coming' : 'still';
}

/** Counting is left to the element, which does it anyway: looking now and then costs nothing. */
export function useFlow(
  element: RefObject<HTMLVideoElement | null>,
  track: string,
  isWatched: boolean,
): Flow {
  const [flow, setFlow] = useState<Flow>('coming');
  useEffect(() => {
    if (!isWatched) return undefined;
    let frames = 0;
    setFlow('coming');
    const look = (): void => {
      // A page that nobody sees draws nothing, and misses nothing.
      if (!element.current || document.visibilityState !== 'visible') return;
      const now = element.current.getVideoPlaybackQuality().totalVideoFrames;
      const before = frames;
      frames = now;
      setFlow((flowNow) => nextFlow(flowNow, now, before));
    };
    const first = setTimeout(look, 300);
    const timer = setInterval(look, lookMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [element, track, isWatched]);
  return flow;
}
