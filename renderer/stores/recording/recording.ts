import type { Clock } from '../../../src/base/clock.ts';
import { createSubject } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { CallEngine } from '../../../src/call/engine-face.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { RecordingWord } from '../../../src/protocol/record-words.ts';
import type {
  BeginRecording,
  RecordedPerson,
  RunningRecording,
} from '../../platform/recording/call-recorder.ts';
import type { LookedAt } from '../looked-at.ts';
import { chapterOf, chaptersBetween, reactionGapMs } from './chapters.ts';
import type { Consents } from './consents.ts';
import { recordedPeople, unanswered, type Face } from './recorded-people.ts';
import type { OwnRecording, RecordingEnd, RecordingModel, RecordingShape } from './recording-model.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'now'>;
  readonly call: Pick<CallEngine, 'view' | 'onMoment'>;
  readonly consents: Pick<Consents, 'announce' | 'answers'>;
  readonly lookedAt: Pick<LookedAt, 'report'>;
  readonly self: () => UserId | null;
  readonly faceOf: (user: UserId) => Face;
  /** What the call is called. */
  readonly title: () => string;
  /** Fetched by who records. */
  readonly load: () => Promise<BeginRecording>;
  readonly newId: () => string;
  readonly ended: (how: RecordingEnd) => void;
}

/** As large as a picture becomes in a recording, so that it comes that large. */
const seen = { camera: { width: 640, height: 360 }, screen: { width: 1_280, height: 720 } } as const;

export function createOwnRecording(deps: Deps): NonNullable<RecordingModel['own']> {
  const { scope, clock, call, consents, lookedAt } = deps;
  const state = createSubject<OwnRecording>({ state: 'off' });
  let word: RecordingWord | null = null;
  let running: RunningRecording | null = null;
  let people: readonly RecordedPerson[] = [];
  let reactedMs = -Infinity;
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
      if (id === deps.self() || lookers.has(id)) continue;
      const looker = { camera: {}, screen: {} };
      lookers.set(id, looker);
      lookedAt.report(looker.camera, id as UserId, 'camera', seen.camera, 'beside');
      lookedAt.report(looker.screen, id as UserId, 'screen', seen.screen, 'beside');
    }
  };

  const peopleNow = (): readonly RecordedPerson[] => {
    const live = call.view.getState();
    const self = deps.self();
    if (live.phase !== 'live' || self === null) return [];
    return recordedPeople(live, consents.answers.getState(), self, deps.faceOf);
  };

  const show = (): void => {
    if (!running) return;
    const now = peopleNow();
    for (const says of chaptersBetween(people, now)) running.addChapter(says);
    people = now;
    look();
    running.show(people);
  };

  const end = async (how: RecordingEnd): Promise<void> => {
    const ending = running;
    running = null;
    people = [];
    look();
    tell('over');
    word = null;
    if (ending) {
      state.set({ state: 'finishing' });
      await ending.stop().catch(() => {});
    }
    state.set({ state: 'off' });
    deps.ended(how);
  };

  const begin = async (shape: RecordingShape): Promise<void> => {
    state.set({ state: 'beginning', shape });
    const mine = word;
    const first = peopleNow();
    const begun = await deps.load().then(
      (record) => record({ title: deps.title(), shape }, first),
      () => 'unable' as const,
    );
    if (typeof begun === 'string') return end(begun);
    running = begun;
    people = first;
    // Taken back, or over, before it began.
    if (word !== mine || word === null) return void end('saved');
    const sinceMs = clock.now();
    const progress = (): void => {
      const { ended, ...on } = begun.progress.getState();
      if (running !== begun) return;
      if (ended === null) state.set({ state: 'running', shape, sinceMs, ...on });
      else void end(ended);
    };
    scope.own(begun.progress.subscribe(progress));
    tell('runs');
    progress();
    look();
    show();
  };

  const follow = (): void => {
    const now = state.getState();
    const view = call.view.getState();
    if (now.state === 'asking') {
      if (view.phase !== 'live') stop();
      else if (unanswered(view, consents.answers.getState()).length === 0) void begin(now.shape);
    } else if (now.state === 'running') {
      if (view.phase === 'live') show();
      else stop();
    }
  };
  scope.own(call.view.subscribe(follow));
  scope.own(consents.answers.subscribe(follow));
  scope.own(
    call.onMoment((moment) => {
      const says = running && chapterOf(moment, people);
      if (!says || clock.now() - reactedMs < reactionGapMs) return;
      reactedMs = clock.now();
      running?.addChapter(says);
    }),
  );

  function stop(): void {
    const now = state.getState();
    if (now.state === 'running') void end('saved');
    else if (now.state === 'asking' || now.state === 'beginning') {
      tell('over');
      word = null;
      if (now.state === 'asking') state.set({ state: 'off' });
    }
  }
  scope.own(stop);

  return {
    state,
    answers: consents.answers,
    ask(shape) {
      const { state: now } = state.getState();
      if (call.view.getState().phase !== 'live' || now !== 'off') return;
      word = { kind: 'recording', recording: deps.newId(), state: 'asks', shape };
      state.set({ state: 'asking', shape });
      consents.announce(word);
      follow();
    },
    beginNow() {
      const now = state.getState();
      if (now.state === 'asking') void begin(now.shape);
    },
    stop,
  };
}
