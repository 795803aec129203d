import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { Channel, Release, UpdateChoice, UpdateState, WhyNoUpdates } from '../../src/bridge/updates.ts';
import { problemOf } from './problem-of.ts';
import { transition, type UpdateEffect, type UpdateEvent } from './update-machine.ts';

/** The window is long there by then, and what looks is loaded only now. */
export const firstLookMs = 60_000;
export const lookEveryMs = 4 * 60 * 60_000;

/** What looks, fetches and puts in place. */
export interface UpdateEngine {
  look(channel: Channel): Promise<Release | null>;
  download(percent: (done: number) => void, signal: AbortSignal): Promise<void>;
  /** All that can fail; what is left is the last thing of this run. */
  prepare(): Promise<() => void>;
}

interface UpdatesDeps {
  /** Why there can be none on this computer, whatever anybody chooses. */
  readonly impossible: WhyNoUpdates | null;
  readonly choice: Observable<{ readonly updates: UpdateChoice }>;
  readonly isCompanys: boolean;
  readonly status: Observable<AppStatus>;
  readonly loadEngine: () => Promise<UpdateEngine>;
  /** One that was put in place and did not start. */
  readonly refused: string | null;
  /** A page is there: this release starts. */
  readonly started: () => void;
  /** Ends this run with `last` in the place of quitting. */
  readonly quitInto: (last: () => void) => void;
  readonly tellReady: (version: string) => void;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Updates {
  readonly state: Observable<UpdateState>;
  /** For a page that opens. */
  opened(): UpdateState;
  look(): void;
  restart(): Promise<void>;
  end(): void;
}

function firstState({ impossible, choice, isCompanys, refused }: UpdatesDeps): UpdateState {
  if (impossible) return { state: 'off', why: impossible };
  if (choice.getState().updates === 'off') return { state: 'off', why: isCompanys ? 'company' : 'chosen' };
  if (refused !== null) return { state: 'failed', why: 'did-not-start', version: refused };
  return { state: 'none', lookedMs: null };
}

/** Keeps Parley current: looks by itself, fetches outside of calls, and waits with what is ready for the person's word. */
export function createUpdates(deps: UpdatesDeps): Updates {
  const { impossible, choice, isCompanys, status, loadEngine, refused, clock, log } = deps;
  const state = createSubject(firstState(deps));
  let engine: Promise<UpdateEngine> | undefined;
  let run = new AbortController();
  const isCalling = (): boolean => status.getState().call !== null;

  const handle = (event: UpdateEvent): void => {
    const step = transition(state.getState(), event);
    state.set(step.state);
    for (const effect of step.effects) effects[effect]();
  };
  const failed = (what: string, error: unknown, version: string | null): void => {
    const why = problemOf(error);
    log.warn(what, { why });
    handle({ type: 'failed', why, version });
  };
  const loaded = (): Promise<UpdateEngine> => (engine ??= loadEngine());

  const look = async (channel: Channel, { signal }: AbortController): Promise<void> => {
    try {
      const release = await (await loaded()).look(channel);
      if (signal.aborted) return;
      if (!release) handle({ type: 'nothing-new', atMs: clock.now() });
      else if (release.version === refused)
        handle({ type: 'failed', why: 'did-not-start', version: refused });
      else handle({ type: 'found', release, isCalling: isCalling() });
    } catch (error) {
      if (!signal.aborted) failed('no look for updates', error, null);
    }
  };
  const download = async (version: string, { signal }: AbortController): Promise<void> => {
    try {
      const percent = (done: number): void => {
        if (!signal.aborted) handle({ type: 'progress', percent: Math.min(100, Math.max(0, done)) });
      };
      await (await loaded()).download(percent, signal);
      if (signal.aborted) return;
      handle({ type: 'downloaded' });
      log.info('update ready', { version });
      deps.tellReady(version);
    } catch (error) {
      if (!signal.aborted) failed('update not fetched', error, version);
    }
  };
  const effects: Readonly<Record<UpdateEffect, () => void>> = {
    stop() {
      run.abort();
      run = new AbortController();
    },
    look() {
      const { updates } = choice.getState();
      if (updates !== 'off') void look(updates, run);
    },
    download() {
      const now = state.getState();
      if (now.state === 'downloading') void download(now.version, run);
    },
  };

  const lookAgain = (): void => {
    handle({ type: 'look' });
    cancel = clock.after(lookEveryMs, lookAgain);
  };
  let cancel = clock.after(firstLookMs, lookAgain);
  const forget = impossible
    ? []
    : [
        choice.subscribe(({ updates }, before) => {
          if (updates === before.updates) return;
          if (updates === 'off') handle({ type: 'turned-off', why: isCompanys ? 'company' : 'chosen' });
          else handle({ type: 'turned-on' });
        }),
        status.subscribe(({ call }, before) => {
          if ((call === null) === (before.call === null)) return;
          handle({ type: call === null ? 'call-ended' : 'call-began' });
        }),
      ];

  return {
    state,
    opened() {
      deps.started();
      return state.getState();
    },
    look: () => handle({ type: 'look' }),
    async restart() {
      const now = state.getState();
      if (now.state !== 'ready' || isCalling()) return;
      try {
        const last = await (await loaded()).prepare();
        // A call may have come meanwhile: what is prepared waits.
        if (!isCalling()) deps.quitInto(last);
      } catch (error) {
        failed('update not put in place', error, now.version);
      }
    },
    end() {
      cancel();
      run.abort();
      for (const stop of forget) stop();
    },
  };
}
