import { createManualClock } from '../../../src/base/clock.ts';
import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { RecordNews } from '../../../src/call/recording/record-lines.ts';
import type { RecordWord } from '../../../src/protocol/record-words.ts';
import { createFakeCall, live, peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo, self } from '../../platform/fakes/sample.ts';
import type {
  BeginRecording,
  RecordedPerson,
  RecordingProgress,
} from '../../platform/recording/call-recorder.ts';
import type { FarTimes, KeptRecording } from '../../../src/bridge/recording.ts';
import { keptOwn } from './kept-recording.ts';
import { createOwnFilms } from '../recording/own-films.ts';
import type { ForeignRecording } from '../recording/recording-model.ts';

/** Ada records, and this person is in it. */
export const asked: ForeignRecording = {
  ...{ user: ada.user, recording: 'theirs', state: 'runs', shape: 'each', agrees: true },
};
const me: RecordedPerson = {
  ...{ id: self, name: 'Me', initials: 'M', colour: 0, isMuted: false, camera: 'c', screen: null },
  ...{ voice: 'v', sound: null, bare: null },
};
export const inCall = live(5, undefined, { peers: [peer({ audioTrack: 'of ada' })] });

interface Options {
  readonly begins?: boolean;
  readonly isSlow?: boolean;
  readonly can?: boolean;
  readonly breaks?: boolean;
  readonly isAnywhere?: boolean;
  /** What is kept of it in the end. */
  readonly keeps?: 'films' | 'nothing' | 'something broken';
}

export function setUp(options: Options = {}) {
  const { begins = true, isSlow = false, can = true, breaks = false, isAnywhere = true } = options;
  const { keeps = 'films' } = options;
  const clock = createManualClock(700);
  const call = createFakeCall();
  call.view.set(inCall);
  const others = createSubject<readonly ForeignRecording[]>([]);
  const emitter = createEmitter<{ news: RecordNews }>();
  const progress = createSubject<RecordingProgress>({ bytes: 0, roomBytes: null, ended: null });
  const gate = Promise.withResolvers<void>();
  const did: unknown[] = [];
  const said: RecordWord[] = [];
  const kept = createSubject<readonly KeptRecording[]>([]);
  const told: FarTimes[] = [];
  let ids = 0;
  let names = { camera: 'Camera', screen: 'Share' };
  /** How what was shown was called. */
  const called: unknown[] = [];
  /** So far the clock of who records is ahead. */
  const ahead = 5_000;
  const answers = (): void => {
    for (const word of said.splice(0))
      if (word.kind === 'tick')
        hears({ kind: 'tock', recording: 'theirs', sentMs: word.sentMs, atMs: clock.now() + ahead });
  };
  const hears = (word: RecordWord, voice = 'of ada'): void =>
    emitter.emit('news', { is: 'said', voice, word });
  const record: BeginRecording = async ({ title, ...wish }) => {
    if (isSlow) await gate.promise;
    if (breaks) throw new Error('no recorder');
    if (!begins) return 'no-room';
    did.push(wish.shape === 'own' ? [title, wish.owed] : wish);
    return {
      ...{ id: 'kept', beganMs: clock.now(), sinceMs: () => 0, progress, addChapter() {} },
      show(people) {
        did.push(['shows', ...people.map(({ camera }) => camera)]);
        called.push(...people.map(({ bare }) => bare?.screen));
      },
      async stop() {
        did.push('stopped');
        if (keeps === 'something broken') throw new Error('not whole');
        if (keeps === 'films') kept.set([keptOwn()]);
      },
      drop: async () => void did.push('dropped'),
    };
  };
  const films = createOwnFilms({
    ...{ scope: createScope(), clock, call: call.call },
    names: () => names,
    consents: {
      others,
      look() {},
      userOf: (voice) => (voice === 'of ada' ? ada.user : bo.user),
    },
    lines: { onNews: (listener) => emitter.on('news', listener), say: (_, word) => said.push(word) },
    tools: can
      ? { load: async () => record, recordings: { kept, tellTimes: (_, times) => told.push(times) } }
      : null,
    newId: () => `set ${(ids += 1)}`,
    place: async () => (isAnywhere ? 'here' : null),
    me: (view, bare) => (view.phase === 'live' ? { ...me, bare } : null),
    title: () => 'For Ada',
    failed: () => did.push('failed'),
  });
  /** Everything here waits for nothing but promises. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  const speaks = (screen: string): void => void (names = { camera: 'Kamera', screen });
  const heard = { did, said, told, called };
  return { clock, call, others, ...heard, kept, answers, hears, speaks, films, progress, gate, settle };
}

/** Films of this person for Ada, as they run. */
export async function making(options: Options = {}) {
  const t = setUp(options);
  t.others.set([asked]);
  await t.settle();
  return t;
}
export const begun = [
  'For Ada',
  { place: 'here', to: ada.user, as: 'theirs', set: 'set 1', shares: 'Share' },
];
export const begunIn = (t: { did: readonly unknown[] }): unknown[] =>
  t.did.flatMap((what) => (Array.isArray(what) && what[0] === 'For Ada' ? what[1].set : []));
/** Of which sets it was said that none will come. */
export const none = (t: { said: readonly RecordWord[] }): string[] =>
  t.said.flatMap((word) => (word.kind === 'no-films' ? word.set : []));
export const over = (t: ReturnType<typeof setUp>, voice = 'of ada'): void =>
  t.hears({ kind: 'recording', recording: 'theirs', state: 'over', shape: 'each' }, voice);
