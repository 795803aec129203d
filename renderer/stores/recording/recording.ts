import type { Clock } from '../../../src/base/clock.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { CallEngine } from '../../../src/call/engine-face.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { LiveCall } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { RecordingWord } from '../../../src/protocol/record-words.ts';
import type {
  BeginRecording,
  RecordedPerson,
  RunningRecording,
} from '../../platform/recording/call-recorder.ts';
import type { LookedAt, SeenSize } from '../looked-at.ts';
import type { AwaitedFilms } from './awaited-films.ts';
import { chapterGapMs, chapterOf, chaptersBetween } from './chapters.ts';
import type { Consents } from './consents.ts';
import { recordedPeople, unanswered, type Face } from './recorded-people.ts';
import type {
  Answers,
  OwnRecording,
  RecordingEnd,
  RecordingModel,
  RecordingShape,
} from './recording-model.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'now'>;
  readonly call: Pick<CallEngine, 'view' | 'onMoment'>;
  readonly consents: Pick<Consents, 'announce' | 'answers'>;
  readonly lines: Pick<RecordLines, 'onNews' | 'say'>;
  readonly awaited: AwaitedFilms;
  readonly filmNames: () => RecordedPerson['bare'];
  readonly lookedAt: Pick<LookedAt, 'report' | 'voiceOnly'>;
  readonly self: () => UserId | null;
  readonly faceOf: (user: UserId) => Face;
  /** What the call is called for who is in the recording. */
  readonly title: (answers: Answers) => string;
  /** Fetched by who records. */
  readonly load: () => Promise<BeginRecording>;
  readonly newId: () => string;
  readonly ended: (how: RecordingEnd) => void;
}

const whole = { width: 1_280, height: 720 } as const;
/** As large as a camera's picture becomes in a recording, so that it comes that large. */
const cameraSize = (shape: RecordingShape, people: number): SeenSize =>
  shape !== 'one' || people <= 2 ? whole : { width: 640, height: 360 };

export function createOwnRecording(deps: Deps): NonNullable<RecordingModel['own']> {
  const { scope, clock, call, consents, lookedAt, lines, awaited } = deps;
  const state = createSubject<OwnRecording>({ state: 'off' });
  let word: RecordingWord | null = null;
  let running: RunningRecording | null = null;
  let unfollow = (): void => {};
  let people: readonly RecordedPerson[] = [];
  /** The call that is recorded: another one was never meant. */
  let recorded: string | null = null;
  const chapters = new Map<string, number>();
  /** By whom each picture is asked for that is recorded; nobody may look at it on screen. */
  const lookers = new Map<string, { readonly camera: object; readonly screen: object }>();

  const tell = (now: RecordingWord['state']): void => {
    if (word) consents.announce((word = { ...word, state: now }));
  };

  const look = (): void => {
    const here = new Set(people.map(({ id }) => id));
    for (const [id, { camera, screen }] of lookers) {
      if (here.has(id)) continue;
      lookedAt.report(camera, id as UserId, 'camera', null);
      lookedAt.report(screen, id as UserId, 'screen', null);
      lookers.delete(id);
    }
    for (const { id } of people) {
      if (id === deps.self()) continue;
      const looker = lookers.get(id) ?? { camera: {}, screen: {} };
      lookers.set(id, looker);
      const size = cameraSize(word?.shape ?? 'one', people.length);
      lookedAt.report(looker.camera, id as UserId, 'camera', size, 'beside');
      lookedAt.report(looker.screen, id as UserId, 'screen', whole, 'beside');
    }
  };

  const liveNow = (): LiveCall | null => {
    const view = call.view.getState();
    return view.phase === 'live' && view.call === recorded ? view : null;
  };
  const peopleIn = (live: LiveCall): readonly RecordedPerson[] => {
    const self = deps.self();
    const hasCameras = !lookedAt.voiceOnly.getState();
    const bare = word?.shape === 'each' ? deps.filmNames() : null;
    return self === null
      ? []
      : recordedPeople(live, consents.answers.getState(), self, deps.faceOf, hasCameras, bare);
  };
  const addChapter = (says: string, kind = says): void => {
    const nowMs = clock.now();
    if (nowMs - (chapters.get(kind) ?? -Infinity) < chapterGapMs) return;
    chapters.set(kind, nowMs);
    running?.addChapter(says);
  };

  const show = (live: LiveCall): void => {
    if (!running) return;
    const now = peopleIn(live);
    const inCall = new Set<string>(live.peers.map(({ user }) => user));
    // Who is in it from the beginning is no news.
    if (people.length > 0) for (const says of chaptersBetween(people, now, inCall)) addChapter(says);
    people = now;
    look();
    running.show(people);
  };

  const end = async (why: RecordingEnd): Promise<void> => {
    let how = why;
    const ending = running;
    running = null;
    awaited.run(null);
    people = [];
    look();
    tell('over');
    word = null;
    unfollow();
    if (ending) {
      state.set({ state: 'finishing' });
      const isWhole = await ending.stop().then(
        () => true,
        () => false,
      );
      if (how === 'saved' && !isWhole) how = 'failed';
    }
    state.set({ state: 'off' });
    deps.ended(how);
  };

  const begin = async (shape: RecordingShape): Promise<void> => {
    state.set({ state: 'beginning', shape });
    chapters.clear();
    const title = deps.title(consents.answers.getState());
    const begun = await deps.load().then(
      (record) => record({ title, shape }),
      () => 'unable' as const,
    );
    const live = liveNow();
    // Taken back, or over, before it began.
    if (word === null || live === null) {
      if (typeof begun !== 'string') await begun.drop().catch(() => {});
      return takeBack();
    }
    if (typeof begun === 'string') return end(begun);
    running = begun;
    const sinceMs = clock.now();
    const progress = (): void => {
      const { ended, ...on } = begun.progress.getState();
      if (running !== begun) return;
      if (ended === null) state.set({ state: 'running', shape, sinceMs, ...on });
      else void end(ended);
    };
    unfollow = begun.progress.subscribe(progress);
    tell('runs');
    if (shape === 'each') awaited.run({ recording: begun.id, as: word.recording });
    progress();
    show(live);
  };

  const takeBack = (): void => {
    tell('over');
    word = null;
    state.set({ state: 'off' });
  };

  const follow = (): void => {
    const now = state.getState();
    const live = liveNow();
    if (live === null) stop();
    // Who comes in does not know yet who is there.
    else if (now.state === 'asking' && live.sinceMs !== null) {
      if (unanswered(live, consents.answers.getState()).length === 0) void begin(now.shape);
    } else if (now.state === 'running') show(live);
  };
  scope.own(call.view.subscribe(follow));
  scope.own(consents.answers.subscribe(follow));
  scope.own(lookedAt.voiceOnly.subscribe(follow));
  scope.own(
    call.onMoment((moment) => {
      const says = chapterOf(moment, people);
      if (says !== null) addChapter(says, 'reaction');
    }),
  );

  scope.own(
    lines.onNews((news) => {
      if (news.is !== 'said' || news.word.kind !== 'tick' || !running) return;
      const { recording, sentMs } = news.word;
      if (recording === word?.recording)
        lines.say(news.voice, { kind: 'tock', recording, sentMs, atMs: running.sinceMs() });
    }),
  );

  function stop(): void {
    const now = state.getState();
    if (now.state === 'running') void end('saved');
    else if (now.state === 'asking') takeBack();
    else if (now.state === 'beginning') {
      tell('over');
      word = null;
    }
  }
  scope.own(stop);

  return {
    state,
    answers: consents.answers,
    ask(shape) {
      const view = call.view.getState();
      if (view.phase !== 'live' || state.getState().state !== 'off') return;
      recorded = view.call;
      const asks = { kind: 'recording', recording: deps.newId(), state: 'asks', shape } as const;
      word = asks;
      state.set({ state: 'asking', shape });
      consents.announce(asks);
      follow();
    },
    beginNow() {
      const now = state.getState();
      if (now.state === 'asking') void begin(now.shape);
    },
    stop,
  };
}
