import { type DisplayArea, placeCard } from './placement.ts';
import type { WindowDeps } from './open-window.ts';
import { createTopWindow } from './top-window.ts';

interface CardWindowDeps extends WindowDeps {
  readonly displays: () => readonly DisplayArea[];
  readonly cursor: () => { x: number; y: number };
}

const size = { width: 264, height: 60 };

/** The card that answers a key, where the person works. */
export function createCardWindow({ displays, cursor, ...deps }: CardWindowDeps) {
  const place = () => placeCard(size, displays(), cursor()) ?? size;
  const { open, hide, close, ...card } = createTopWindow({
    ...deps,
    page: 'glance',
    options: () => ({ ...place(), title: 'Parley', focusable: false }),
  });
  return {
    open(): void {
      card.with((window) => window.setBounds(place()));
      open();
    },
    hide,
    close,
  };
}
