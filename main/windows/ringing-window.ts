import type { Clock } from '../../src/base/clock.ts';
import { ringingTexts } from '../../src/texts/ringing.ts';
import { createAttempts } from './attempts.ts';
import type { WindowDeps } from './open-window.ts';
import { type DisplayArea, placePopup } from './placement.ts';
import { createTopWindow, type TopWindow } from './top-window.ts';

interface RingingWindowDeps extends WindowDeps {
  readonly displays: () => readonly DisplayArea[];
  readonly cursor: () => { x: number; y: number };
  readonly clock: Clock;
}

export interface RingingWindow extends Pick<TopWindow, 'open' | 'prepare' | 'close'> {
  /** Makes room for the texts to decline with, and takes it back. */
  unfold(isUnfolded: boolean): void;
}

const size = { width: 360, height: 176 };
const unfoldedHeight = 392;
const reopenings = { limit: 3, withinMs: 60_000 };

/** Made for each ring and destroyed after it: a ring that is over cannot go on sounding. */
export function createRingingWindow({ displays, cursor, clock, ...deps }: RingingWindowDeps): RingingWindow {
  const attempts = createAttempts(clock, reopenings);
  const popup = createTopWindow({
    ...deps,
    page: 'ringing',
    options: () => ({ ...(placePopup(size, displays(), cursor()) ?? size), title: ringingTexts.incoming }),
    crashed() {
      if (attempts.take()) popup.open();
    },
  });
  return {
    open: popup.open,
    prepare: popup.prepare,
    close: popup.close,
    unfold: (isUnfolded) =>
      popup.with((window) => window.setBounds({ height: isUnfolded ? unfoldedHeight : size.height })),
  };
}
