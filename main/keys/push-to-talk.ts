import type { Clock } from '../../src/base/clock.ts';

/**
 * Electron tells that a key of the whole computer is pressed and never that it is let go (Electron's page "globalShortcut", issue
 * 7802). Windows and X11 tell it again and again while it is held, macOS once (issue 39718).
 */
type TalkState =
  | { readonly is: 'quiet' }
  /** Once so far: a key that is held, or one that will be tapped again. */
  | { readonly is: 'tapped' }
  /** It was tapped, and talks until the next tap. */
  | { readonly is: 'open' }
  /** It repeats: it is held. */
  | { readonly is: 'held' };

/** The slowest first repeat that Windows can be set to is a second; X11 begins after 660 ms. */
const firstRepeatMs = 1_100;
/** Repeats come 30 a second, on a busy computer in bursts. */
const releasedAfterMs = 350;

interface TalkDeps {
  readonly clock: Clock;
  /** Opens the microphone, and closes it. */
  readonly say: (isTalking: boolean) => void;
  /** It did not repeat: the microphone stays open until somebody taps again, or forgets to. */
  readonly staysOpen: () => void;
}

export interface PushToTalk {
  pressed(): void;
  /** The call is over, or the key another: nothing stays open. */
  stop(): void;
  /** The microphone was closed by something else. */
  closed(): void;
}

/** Held where the system repeats the key: it talks until the repeats end. Elsewhere one tap begins and the next one ends. */
export function createPushToTalk({ clock, say, staysOpen }: TalkDeps): PushToTalk {
  let state: TalkState = { is: 'quiet' };
  let cancel = (): void => {};

  const closed = (): void => {
    cancel();
    state = { is: 'quiet' };
  };
  const stop = (): void => {
    const wasQuiet = state.is === 'quiet';
    closed();
    if (!wasQuiet) say(false);
  };
  const waitForRelease = (): void => {
    cancel();
    cancel = clock.after(releasedAfterMs, stop);
  };

  return {
    pressed() {
      if (state.is === 'quiet') {
        state = { is: 'tapped' };
        cancel = clock.after(firstRepeatMs, () => {
          state = { is: 'open' };
          staysOpen();
        });
        return say(true);
      }
      if (state.is === 'open') return stop();
      state = { is: 'held' };
      waitForRelease();
    },
    stop,
    closed,
  };
}
