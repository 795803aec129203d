import type { Clock } from '../../../src/base/clock.ts';

interface Deps {
  readonly clock: Pick<Clock, 'after'>;
  /** How many frames the camera has given; undefined where the browser does not count them. */
  readonly arrived: () => number | undefined;
  readonly slow: () => void;
  readonly patience: Patience;
}

/** How few of the frames that come are too few, and for how long. */
interface Patience {
  readonly share: number;
  readonly seconds: number;
}

/** Others see a picture that stutters, and the plain one would not. */
export const ordinary: Patience = { share: 0.7, seconds: 5 };
/** There is no other picture: without it the camera is off, which is worse than one that stutters. */
export const great: Patience = { share: 0.3, seconds: 15 };

/** How many of the frames that come are drawn. */
export interface FramePace {
  /** So many since it began. */
  took(frames: number): void;
  end(): void;
}

const lookMs = 1_000;
/** What is told of them is as far behind. */
export const framesATell = 10;
/** Of fewer nothing can be told. */
const fewestFrames = 5 * framesATell;

/** Says once that clearly fewer frames are drawn than come. */
export function watchPace({ clock, arrived, slow, patience }: Deps): FramePace {
  let taken = 0;
  const seen: { readonly came: number; readonly taken: number }[] = [];
  let cancel = (): void => {};

  const look = (): void => {
    const came = arrived();
    if (came === undefined) return;
    const [before] = seen.push({ came, taken }) > patience.seconds ? seen.splice(0, 1) : [];
    const cameSince = came - (before?.came ?? came);
    const takenSince = taken - (before?.taken ?? taken) + framesATell;
    if (cameSince >= fewestFrames && takenSince < patience.share * cameSince) slow();
    else cancel = clock.after(lookMs, look);
  };
  look();
  return {
    took: (frames) => void (taken = frames),
    end: () => cancel(),
  };
}
