import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { CallEngine } from '../../../src/call/engine-face.ts';
import { createFarClock, type FarClock } from '../../../src/call/recording/far-clock.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { CallView } from '../../../src/call/view.ts';
import { mostFilmSets } from '../../../src/protocol/film.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type {
  BeginRecording,
  RecordedPerson,
  RunningRecording,
} from '../../platform/recording/call-recorder.ts';
import type { Recordings } from '../../platform/desktop/recordings.ts';
import type { Consents } from './consents.ts';
import type { ForeignRecording } from './recording-model.ts';

type FilmNames = NonNullable<RecordedPerson['bare']>;

interface Tools {
  readonly load: () => Promise<BeginRecording>;
  readonly recordings: Pick<Recordings, 'kept' | 'tellTimes'>;
}

interface Deps {
  readonly scope: Scope;
  /** `now` is of a clock that nobody sets. */
  readonly clock: Clock;
  readonly call: Pick<CallEngine, 'view'>;
  readonly consents: Pick<Consents, 'others' | 'look' | 'userOf'>;
  readonly lines: Pick<RecordLines, 'onNews' | 'say'>;
  /** Null where nothing can be recorded. */
  readonly tools: Tools | null;
  readonly newId: () => string;
  /** The service that is now chosen, and this device there; null while it is none. */
  readonly place: () => Promise<string | null>;
  /** This person, as they are to be in it. */
  readonly me: (view: CallView, names: FilmNames) => RecordedPerson | null;
  readonly title: (user: UserId) => string;
  /** In the language of now, after the name of now. */
  readonly names: () => FilmNames;
  /** None is made, or it ended by itself; what came before is sent. */
  readonly failed: () => void;
}

/** Films that this device makes of its person for somebody else's recording. They are offered by `owed-films.ts`. */
export interface OwnFilms {
  /** The set of those that are made for this one, or will be when it runs; null: there are none. Who agrees again makes others. */
  setFor(recording: string): string | null;
  /** The recording for which films are made now. */
  readonly filmed: Observable<string | null>;
  /** The recording for which they go on while the connection to who asked is away; null: there is none. */
  readonly held: Observable<ForeignRecording | null>;
  /** This person does not want to be in it any more. */
  leave(recording: string): void;
}

interface Making {
  readonly of: ForeignRecording;
  readonly set: string;
  /** Where it was agreed to: another call was never meant. */
  readonly call: string;
  readonly far: FarClock;
  /** By its name a share is known later: the same for all of them, also where the language becomes another meanwhile. */
  readonly names: FilmNames;
  stopAsking: () => void;
  /** Over which who asked was heard last. */
  voice: string | null;
  /** Null before it has begun. */
  running: RunningRecording | null;
  /** Ends the wait for a connection that is away. */
  stay: (() => void) | null;
  isEnding: boolean;
}

/** Clocks are asked often as it begins, when the first film wants its place, and now and then later. */
const [quickAsks, quickMs, slowMs] = [10, 200, 2_000];
/** What a crash leaves of it is no older: half a minute. */
const asksTold = 15;
/** Who comes back over another connection goes on in the same films. */
const backMs = 120_000;

export function createOwnFilms({ scope, clock, call, consents, lines, tools, ...deps }: Deps): OwnFilms {
  let making: Making | null = null;
  const held = createSubject<ForeignRecording | null>(null);
  const filmed = createSubject<string | null>(null);
  /** Of each recording the latest set. `none`: there is no room for it, or no encoder. */
  const sets = new Map<string, { readonly id: string; readonly is: 'promised' | 'begun' | 'none' }>();
  /** How many there were of each recording. */
  const counts = new Map<string, number>();

  const voiceOf = (user: UserId): string | null => {
    const view = call.view.getState();
    return (view.phase === 'live' && view.peers.find((peer) => peer.user === user)?.audioTrack) || null;
  };

  const askClock = (one: Making): (() => void) => {
    const { of, far } = one;
    let cancel = (): void => {};
    let asked = 0;
    const ask = (): void => {
      if (asked === quickAsks || (asked > quickAsks && asked % asksTold === 0)) tellTimes(one);
      const voice = voiceOf(of.user);
      const sentMs = clock.now();
      if (voice !== null) {
        one.voice = voice;
        far.asked(sentMs);
        lines.say(voice, { kind: 'tick', recording: of.recording, sentMs });
        asked += 1;
      }
      cancel = clock.after(asked < quickAsks ? quickMs : slowMs, ask);
    };
    ask();
    return () => cancel();
  };
  /** For whoever sends them: this page, or the one after a crash. */
  const tellTimes = ({ running, far }: Making): void => {
    if (!running) return;
    const { beganMs } = running;
    const times = far
      .times()
      .map(({ nearMs, aheadMs }) => ({ nearMs: nearMs - beganMs, aheadMs: aheadMs + beganMs }));
    tools?.recordings.tellTimes(running.id, times);
  };

  const setFor = (recording: string): string | null => {
    const known = sets.get(recording);
    if (known) return known.is === 'none' ? null : known.id;
    // One at a time.
    if (!tools || (making && !making.isEnding)) return null;
    const id = deps.newId();
    const count = (counts.get(recording) ?? 0) + 1;
    counts.set(recording, count);
    // Who records says when films begin and end: more than they take are not made, and no disk is filled for them.
    const isOneMore = count <= mostFilmSets;
    sets.set(recording, { id, is: isOneMore ? 'promised' : 'none' });
    if (isOneMore) return id;
    deps.failed();
    return null;
  };
  const record = async ({ of: { user, recording }, set, names }: Making, { load }: Tools) => {
    const place = await deps.place();
    if (place === null) return 'unable';
    const begin = await load();
    const owed = { place, to: user, as: recording, set, shares: names.screen };
    return begin({ title: deps.title(user), shape: 'own', owed });
  };
  const begin = async (of: ForeignRecording, inCall: string, using: Tools): Promise<void> => {
    const set = setFor(of.recording);
    if (set === null) return;
    sets.set(of.recording, { id: set, is: 'begun' });
    const far = createFarClock(() => clock.now());
    const one: Making = {
      ...{ of, set, far, names: deps.names(), call: inCall, stopAsking() {}, voice: null },
      ...{ running: null, stay: null, isEnding: false },
    };
    making = one;
    one.stopAsking = askClock(one);
    // It was not promised while others were made.
    consents.look();
    const begun = await record(one, using).catch(() => 'unable' as const);
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
    filmed.set(of.recording);
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
  const giveUp = ({ of: { recording }, set, voice }: Making): void => {
    if (sets.get(recording)?.id === set) sets.set(recording, { id: set, is: 'none' });
    consents.look();
    // Also when all is over, and nobody is told what is agreed to any more.
    if (voice !== null) lines.say(voice, { kind: 'no-films', recording, set });
  };

  const show = (): void => {
    const me = making && deps.me(call.view.getState(), making.names);
    if (me) making?.running?.show([me]);
  };

  /** `hasNext`: who agrees again, or comes back, makes others. */
  function end({ hasNext = false } = {}): void {
    const one = making;
    if (!one || one.isEnding) return;
    one.isEnding = true;
    filmed.set(null);
    if (hasNext) sets.delete(one.of.recording);
    one.stopAsking();
    stayNoMore(one);
    if (one.running) void finish(one, one.running);
  }
  /** What is kept then is on its way to who asked. What could not be made whole is mended at the next start, and goes then. */
  const finish = async (one: Making, running: RunningRecording): Promise<void> => {
    tellTimes(one);
    await running.stop().then(
      () => {
        const kept = tools?.recordings.kept.getState() ?? [];
        if (kept.every(({ recording }) => recording !== running.id)) giveUp(one);
      },
      () => deps.failed(),
    );
    if (making === one) making = null;
    follow();
  };

  const isWanted = ({ shape, state, agrees }: ForeignRecording): boolean =>
    shape === 'each' && state === 'runs' && agrees === true;

  function follow(): void {
    if (scope.hasEnded) return;
    const view = call.view.getState();
    const others = consents.others.getState();
    if (!making) {
      const isNew = (recording: string): boolean => (sets.get(recording)?.is ?? 'promised') === 'promised';
      const wanted = others.find((one) => isWanted(one) && isNew(one.recording));
      if (wanted && tools && view.phase === 'live') void begin(wanted, view.call, tools);
      return;
    }
    // What was made is on its way: whether who asked is there is no matter any more.
    if (making.isEnding) return;
    const { of } = making;
    if (view.phase !== 'live' || view.call !== making.call) return end({ hasNext: true });
    const theirs = others.find(({ user, recording }) => user === of.user && recording === of.recording);
    if (theirs && !isWanted(theirs)) return end({ hasNext: true });
    if (theirs) stayNoMore(making);
    else {
      making.stay ??= clock.after(backMs, () => end({ hasNext: true }));
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
  scope.own(() => end());

  return {
    held,
    setFor,
    filmed,
    leave(recording) {
      if (making?.of.recording === recording) end({ hasNext: true });
    },
  };
}
