import type { Clock } from '../../../src/base/clock.ts';
import type { Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { KeptRecording, RecordingAwaited } from '../../../src/bridge/recording.ts';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { CallView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { Consents } from './consents.ts';

interface Deps {
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  readonly consents: Pick<Consents, 'makers' | 'answers' | 'userOf'>;
  readonly lines: Pick<RecordLines, 'onNews'>;
  readonly nameOf: (user: UserId) => string;
  /** Main keeps it, over the end of the page too: what comes is taken as it says. */
  readonly tell: (person: RecordingAwaited) => void;
  readonly clock: Pick<Clock, 'after'>;
  /** Null where nothing is kept. */
  readonly kept: Observable<readonly KeptRecording[]> | null;
  readonly handovers: Observable<readonly Handover[]>;
  /** Or refuses it. */
  readonly take: (film: Handover) => void;
}

/** The own recording that runs: as main knows it, and as the others do. */
interface Run {
  readonly recording: string;
  readonly as: string;
}

/** A drive that is there again, or room on the disk, is told by nobody. */
const lookAgainMs = 60_000;

/** Films that others make of themselves for the own recording. */
export interface AwaitedFilms {
  /** Null: none runs. */
  run(now: Run | null): void;
}

export function createAwaitedFilms({ scope, view, consents, lines, ...deps }: Deps): AwaitedFilms {
  let running: Run | null = null;
  /** Those of this page, by what the others know them by: also when they are over somebody may say that nothing comes. */
  const runs = new Map<string, Run>();
  /** The latest set of each. */
  const awaited = new Map<UserId, string>();

  const tell = (user: UserId, set: string, { recording, as }: Run, isAwaited: boolean): void => {
    deps.tell({ recording, as, set, from: user, name: deps.nameOf(user), isAwaited });
  };

  const follow = (): void => {
    const now = view.getState();
    if (!running || now.phase !== 'live') return;
    const makers = consents.makers.getState();
    for (const [user, set] of makers) {
      if (awaited.get(user) === set) continue;
      awaited.set(user, set);
      tell(user, set, running, true);
    }
    // Who takes back that they agreed, or has gone, still sends what was made by then; who says that there is nothing does not.
    for (const [user, set] of awaited) {
      if (makers.has(user) || consents.answers.getState().get(user) !== true) continue;
      awaited.delete(user);
      tell(user, set, running, false);
    }
  };
  scope.own(consents.makers.subscribe(follow));
  scope.own(
    lines.onNews((news) => {
      if (news.is !== 'said' || news.word.kind !== 'no-films') return;
      const user = consents.userOf(news.voice);
      const run = runs.get(news.word.recording);
      if (user !== null && run) tell(user, news.word.set, run, false);
    }),
  );

  let cancelLook: (() => void) | null = null;
  const filmsIn = () => deps.handovers.getState().filter(({ direction, film }) => direction === 'in' && film);
  const tryAgain = (): void => {
    for (const one of filmsIn()) if (one.waits) deps.take(one);
  };
  const lookLater = (): void => {
    if (scope.hasEnded || filmsIn().every(({ waits }) => waits === null)) return;
    cancelLook ??= deps.clock.after(lookAgainMs, () => {
      cancelLook = null;
      tryAgain();
      lookLater();
    });
  };
  scope.own(
    deps.handovers.subscribe(() => {
      // Nobody is asked: it was, before it was made. What main awaits of nobody, it does not take.
      for (const one of filmsIn()) if (one.state.is === 'offered' && !one.waits) deps.take(one);
      lookLater();
    }),
  );
  // What was to be mended first may be whole now.
  if (deps.kept) scope.own(deps.kept.subscribe(tryAgain));
  scope.own(() => cancelLook?.());

  return {
    run(now) {
      running = now;
      if (now) runs.set(now.as, now);
      awaited.clear();
      follow();
    },
  };
}
