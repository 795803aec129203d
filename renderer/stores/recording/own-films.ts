import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { CallEngine } from '../../../src/call/engine-face.ts';
import { createFarClock, type FarClock } from '../../../src/call/recording/far-clock.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { CallView } from '../../../src/call/view.ts';
import { mostFilms, type FilmInfo } from '../../../src/protocol/film.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { ChosenFile } from '../../platform/desktop.ts';
import type {
  BeginRecording,
  RecordedPerson,
  RunningRecording,
} from '../../platform/recording/call-recorder.ts';
import type { FilmSource } from '../../platform/recordings.ts';
import type { Consents } from './consents.ts';
import type { FilmWatch } from './film-watch.ts';
import type { ForeignRecording } from './recording-model.ts';

interface Deps {
  readonly scope: Scope;
  /** `now` is of a clock that nobody sets. */
  readonly clock: Clock;
  readonly call: Pick<CallEngine, 'view'>;
  readonly consents: Pick<Consents, 'others' | 'look' | 'userOf'>;
  readonly lines: Pick<RecordLines, 'onNews' | 'say'>;
  readonly watch: Pick<FilmWatch, 'expect' | 'cancel'>;
  readonly load: (() => Promise<BeginRecording>) | null;
  /** This person, as they are to be in it. */
  readonly me: (view: CallView) => RecordedPerson | null;
  readonly title: (user: UserId) => string;
  /** What the films are called. */
  readonly names: () => NonNullable<RecordedPerson['bare']>;
  readonly sources: (recording: string) => Promise<readonly FilmSource[]>;
  readonly offer: (to: UserId, file: ChosenFile, film: FilmInfo) => Promise<void>;
  /** None is made, or it ended by itself; what came before is sent. */
  readonly failed: () => void;
}

/** Films that this device makes of its person for somebody else's recording. */
export interface OwnFilms {
  /** Or has made some, which are to come. */
  makes(recording: string): boolean;
  /** The recording for which they go on while the connection to who asked is away; null: there is none. */
  readonly held: Observable<ForeignRecording | null>;
  /** This person does not want to be in it any more. */
  leave(recording: string): void;
}

interface Making {
  readonly of: ForeignRecording;
  /** Where it was agreed to: another call was never meant. */
  readonly call: string;
  readonly names: NonNullable<RecordedPerson['bare']>;
  readonly far: FarClock;
  readonly stopAsking: () => void;
  /** Null before it has begun. */
  running: RunningRecording | null;
  /** Ends the wait for a connection that is away. */
  stay: (() => void) | null;
  isEnding: boolean;
}

/** Clocks are asked often as it begins, when the first film wants its place, and now and then later. */
const [quickAsks, quickMs, slowMs] = [10, 200, 2_000];
/** Who comes back over another connection goes on in the same films. */
const backMs = 120_000;

export function createOwnFilms({ scope, clock, call, consents, lines, load, ...deps }: Deps): OwnFilms {
  let making: Making | null = null;
  const held = createSubject<ForeignRecording | null>(null);
  /** Recordings for which some were begun, once each: what comes of them is numbered by it. */
  const begunFor = new Set<string>();
  /** There is no room for them, or no encoder. */
  const unable = new Set<string>();

  const voiceOf = (user: UserId): string | null => {
    const view = call.view.getState();
    return (view.phase === 'live' && view.peers.find((peer) => peer.user === user)?.audioTrack) || null;
  };

  const askClock = (of: ForeignRecording, far: FarClock): (() => void) => {
    let cancel = (): void => {};
    let asked = 0;
    const ask = (): void => {
      const voice = voiceOf(of.user);
      const sentMs = clock.now();
      if (voice !== null) {
        far.asked(sentMs);
        lines.say(voice, { kind: 'tick', recording: of.recording, sentMs });
        asked += 1;
      }
      cancel = clock.after(asked < quickAsks ? quickMs : slowMs, ask);
    };
    ask();
    return () => cancel();
  };

  const begin = async (
    of: ForeignRecording,
    inCall: string,
    loadRecorder: NonNullable<Deps['load']>,
  ): Promise<void> => {
    begunFor.add(of.recording);
    const far = createFarClock(() => clock.now());
    const one: Making = {
      ...{ of, far, call: inCall, names: deps.names(), stopAsking: askClock(of, far) },
      ...{ running: null, stay: null, isEnding: false },
    };
    making = one;
    deps.watch.expect('out', of.user, of.recording);
    const begun = await loadRecorder()
      .then((record) => record({ title: deps.title(of.user), shape: 'own' }))
      .catch(() => 'unable' as const);
    if (typeof begun === 'string') {
      drop(one);
      return deps.failed();
    }
    // It was over before it began.
    if (one.isEnding) {
      await begun.drop().catch(() => {});
      return drop(one);
    }
    one.running = begun;
    scope.own(
      begun.progress.subscribe(({ ended }) => {
        if (ended === null || one.isEnding) return;
        deps.failed();
        end();
      }),
    );
    show();
  };

  const drop = (one: Making): void => {
    one.stopAsking();
    stayNoMore(one);
    giveUp(one);
    if (making === one) making = null;
    follow();
  };
  const stayNoMore = (one: Making): void => {
    one.stay?.();
    one.stay = null;
    held.set(null);
  };
  /** Nothing will come. */
  const giveUp = ({ of }: Making): void => {
    unable.add(of.recording);
    deps.watch.cancel('out', of.user, of.recording);
    consents.look();
  };

  const show = (): void => {
    const me = deps.me(call.view.getState());
    if (me) making?.running?.show([me]);
  };

  /** Where a film lies in the time of who asked for it. */
  const placeOf = (
    { far, running, of }: Making,
    source: FilmSource,
  ): Omit<FilmInfo, 'at' | 'of' | 'shows'> => {
    const fromMs = (running?.beganMs ?? 0) + source.beganMs;
    const beganMs = Math.max(0, far.at(fromMs) ?? 0);
    const lasts = source.durationMs ?? 0;
    const endsMs = far.at(fromMs + lasts) ?? beganMs + lasts;
    return { recording: of.recording, beganMs, lastsMs: Math.max(0, endsMs - beganMs) };
  };

  const handOver = async (one: Making, running: RunningRecording): Promise<void> => {
    await running.stop().catch(() => {});
    const films = (await deps.sources(running.id)).slice(0, mostFilms);
    if (films.length === 0) giveUp(one);
    for (const [at, film] of films.entries()) {
      const shows = film.name === one.names.screen ? 'screen' : 'camera';
      await deps.offer(one.of.user, film, { ...placeOf(one, film), shows, at, of: films.length });
    }
  };

  function end(): void {
    const one = making;
    if (!one || one.isEnding) return;
    one.isEnding = true;
    one.stopAsking();
    stayNoMore(one);
    const { running } = one;
    if (!running) return;
    void handOver(one, running)
      .catch(() => {
        giveUp(one);
        deps.failed();
      })
      .finally(() => {
        if (making === one) making = null;
        follow();
      });
  }

  const isWanted = ({ shape, state, agrees }: ForeignRecording): boolean =>
    shape === 'each' && state === 'runs' && agrees === true;

  function follow(): void {
    if (scope.hasEnded) return;
    const view = call.view.getState();
    const others = consents.others.getState();
    if (!making) {
      const wanted = others.find((one) => isWanted(one) && !begunFor.has(one.recording));
      if (wanted && load && view.phase === 'live') void begin(wanted, view.call, load);
      return;
    }
    // What was made is on its way: whether who asked is there is no matter any more.
    if (making.isEnding) return;
    const { of } = making;
    if (view.phase !== 'live' || view.call !== making.call) return end();
    const theirs = others.find(({ user, recording }) => user === of.user && recording === of.recording);
    if (theirs && !isWanted(theirs)) return end();
    if (theirs) stayNoMore(making);
    else {
      making.stay ??= clock.after(backMs, end);
      held.set(of);
    }
    show();
  }

  scope.own(call.view.subscribe(follow));
  scope.own(consents.others.subscribe(follow));
  scope.own(
    lines.onNews((news) => {
      if (news.is !== 'said' || !making || news.word.recording !== making.of.recording) return;
      if (consents.userOf(news.voice) !== making.of.user) return;
      if (news.word.kind === 'tock') making.far.answered(news.word.sentMs, news.word.atMs);
      else if (news.word.kind === 'recording' && news.word.state === 'over') end();
    }),
  );
  scope.own(end);

  return {
    held,
    makes: (recording) =>
      load !== null && !unable.has(recording) && (making === null || begunFor.has(recording)),
    leave(recording) {
      if (making?.of.recording === recording) end();
    },
  };
}
