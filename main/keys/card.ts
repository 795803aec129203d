import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Glance } from '../../src/bridge/glance.ts';

/** Long enough to be read from the corner of an eye. */
const shownMs = 1_600;
/** `--glance-fade` of the page. */
const fadeMs = 200;
/** A page that waits costs memory: it goes some time after it was last needed. */
const keptMs = 5 * 60_000;

interface CardDeps {
  readonly window: { open(): void; hide(): void; close(): void };
  readonly clock: Clock;
}

export interface Card {
  /** What the page draws; null: nothing, or that it fades. */
  readonly current: Observable<Glance | null>;
  show(glance: Glance, lasts: boolean): void;
  /** The page asks what to draw, and draws it: a card is not to fade before it was seen. */
  drawn(): Glance | null;
  end(): void;
}

/** The answer to a key on the screen: it comes without taking the keyboard, and goes by itself. */
export function createCard({ window, clock }: CardDeps): Card {
  const current = createSubject<Glance | null>(null);
  let cancel = (): void => {};
  let isPageThere = false;
  let lasts = false;

  const later = (ms: number, task: () => void): void => {
    cancel();
    cancel = clock.after(ms, task);
  };
  const close = (): void => {
    isPageThere = false;
    window.close();
  };
  const fade = (): void => {
    current.set(null);
    later(fadeMs, () => {
      window.hide();
      later(keptMs, close);
    });
  };
  const begin = (): void => {
    if (isPageThere && !lasts && current.getState() !== null) later(shownMs, fade);
  };

  return {
    current,
    show(glance, isLasting) {
      cancel();
      lasts = isLasting;
      current.set(glance);
      window.open();
      begin();
    },
    drawn() {
      isPageThere = true;
      begin();
      return current.getState();
    },
    end() {
      cancel();
      current.set(null);
      close();
    },
  };
}
