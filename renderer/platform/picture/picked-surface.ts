import type { Clock } from '../../../src/base/clock.ts';
import type { ShareChoice } from '../../../src/call/engine-face.ts';
import type { FrameSize, NextFrameSize } from './frame-size.ts';

export interface SurfaceDeps {
  readonly clock: Pick<Clock, 'after'>;
  readonly nextFrame: NextFrameSize | null;
  /** Whether frames of this size can be of what was picked; null where nothing is picked here. */
  readonly fits: ((picked: FrameSize & { readonly id: string }) => Promise<boolean>) | null;
}

const lookAgainMs = 1_000;
/** A window where nothing moves gives one frame at once, and then none. */
const firstFrameMs = 3_000;

/** What the browser says that it captures; null where it does not say. A tab counts as a window. */
export function reportedSurface(track: Pick<MediaStreamTrack, 'getSettings'>): ShareChoice['surface'] | null {
  const { displaySurface } = track.getSettings();
  if (displaySurface === undefined) return null;
  return displaySurface === 'monitor' ? 'screen' : 'window';
}

/** Where it cannot be told, the share goes on: the picture of what the others see is before the person's eyes. */
const fitsPicked = async (size: FrameSize, { id }: ShareChoice, { fits }: SurfaceDeps): Promise<boolean> =>
  !fits || fits({ id, ...size }).catch(() => true);

async function firstSize(track: MediaStreamTrack, { nextFrame, clock }: SurfaceDeps) {
  let cancel = (): void => {};
  const late = new Promise<null>((resolve) => {
    cancel = clock.after(firstFrameMs, () => resolve(null));
  });
  const size = await Promise.race([late, nextFrame?.(track).catch(() => null) ?? null]);
  cancel();
  return size;
}

/**
 * Whether what comes is what was picked (docs/platforms.md, "Share"). What the browser reports is what it was told to capture, not what
 * the system then gave; so the shape of the frames is held against a picture of the source too.
 */
export async function isAsPicked(
  track: MediaStreamTrack,
  choice: ShareChoice,
  deps: SurfaceDeps,
): Promise<boolean> {
  if (choice.id === '') return true;
  const reported = reportedSurface(track);
  if (reported !== null && reported !== choice.surface) return false;
  const size = await firstSize(track, deps);
  return size === null || fitsPicked(size, choice, deps);
}

/** Looks whenever the frames change their size. A window that is being resized may be between two shapes, so it is looked at twice. */
export function watchSurface(
  track: MediaStreamTrack,
  choice: ShareChoice,
  deps: SurfaceDeps,
  isOther: () => void,
): () => void {
  const { nextFrame, clock } = deps;
  let seen: FrameSize | null = null;
  let misfits = 0;
  let isOver = false;
  let cancel = (): void => {};
  const look = async (): Promise<void> => {
    const now = (await nextFrame?.(track).catch(() => null)) ?? null;
    if (!now || isOver) return;
    const isSame = now.width === seen?.width && now.height === seen.height;
    seen = now;
    if (misfits > 0 || !isSame) misfits = (await fitsPicked(now, choice, deps)) ? 0 : misfits + 1;
    if (isOver) return;
    if (misfits < 2) cancel = clock.after(lookAgainMs, () => void look());
    else isOther();
  };
  if (deps.fits && choice.id !== '') cancel = clock.after(lookAgainMs, () => void look());
  return () => {
    isOver = true;
    cancel();
  };
}
