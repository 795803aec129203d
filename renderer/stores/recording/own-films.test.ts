import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { RecordNews } from '../../../src/call/recording/record-lines.ts';
import type { RecordWord } from '../../../src/protocol/record-words.ts';
import { createFakeCall, live, over as callOver, peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo, callId, self } from '../../platform/fakes/sample.ts';
import type {
  BeginRecording,
  RecordedPerson,
  RecordingProgress,
} from '../../platform/recording/call-recorder.ts';
import type { FarTimes, KeptRecording } from '../../../src/bridge/recording.ts';
import { keptOwn } from '../fakes/kept-recording.ts';
import { createOwnFilms } from './own-films.ts';
import type { ForeignRecording } from './recording-model.ts';

const asked: ForeignRecording = {
  ...{ user: ada.user, recording: 'theirs', state: 'runs', shape: 'each', agrees: true },
};
const me: RecordedPerson = {
  ...{ id: self, name: 'Me', initials: 'M', colour: 0, isMuted: false, camera: 'c', screen: null },
  ...{ voice: 'v', sound: null, bare: null },
};
const inCall = live(5, undefined, { peers: [peer({ audioTrack: 'of ada' })] });

interface Options {
  readonly begins?: boolean;
  readonly isSlow?: boolean;
  readonly can?: boolean;
  readonly breaks?: boolean;
  readonly isAnywhere?: boolean;
  /** What is kept of it in the end. */
  readonly keeps?: 'films' | 'nothing' | 'something broken';
}

function setUp(options: Options = {}) {
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
      show: (people) => did.push(['shows', ...people.map(({ camera }) => camera)]),
      async stop() {
        did.push('stopped');
        if (keeps === 'something broken') throw new Error('not whole');
        if (keeps === 'films') kept.set([keptOwn()]);
      },
      drop: async () => void did.push('dropped'),
    };
  };
  const films = createOwnFilms({
    ...{ scope: createScope(), clock, call: call.call, shares: () => 'Share' },
    consents: {
      others,
      look: () => did.push('looked'),
      userOf: (voice) => (voice === 'of ada' ? ada.user : bo.user),
    },
    lines: { onNews: (listener) => emitter.on('news', listener), say: (_, word) => said.push(word) },
    tools: can
      ? { load: async () => record, recordings: { kept, tellTimes: (_, times) => told.push(times) } }
      : null,
    place: async () => (isAnywhere ? 'here' : null),
    me: (view) => (view.phase === 'live' ? me : null),
    title: () => 'For Ada',
    failed: () => did.push('failed'),
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { clock, call, others, did, said, told, kept, answers, hears, films, progress, gate, settle };
}

async function making(options: Options = {}) {
  const t = setUp(options);
  t.others.set([asked]);
  await t.settle();
  return t;
}
const begun = ['For Ada', { place: 'here', to: ada.user, as: 'theirs', shares: 'Share' }];
const over = (t: ReturnType<typeof setUp>, voice = 'of ada'): void =>
  t.hears({ kind: 'recording', recording: 'theirs', state: 'over', shape: 'each' }, voice);

describe('films of oneself for somebody else’s recording', () => {
  it('are made of who agreed, once it runs, and of nobody else', async () => {
    for (const one of [
      { ...asked, agrees: null },
      { ...asked, agrees: false },
      { ...asked, state: 'asks' as const },
      { ...asked, shape: 'several' as const },
    ]) {
      const t = setUp();
      t.others.set([one]);
      await t.settle();
      expect([t.did, t.said]).toEqual([[], []]);
    }
    const t = await making();
    expect(t.did).toEqual([begun, ['shows', 'c']]);
  });

  it('tell the time of who asked as it is known: soon, each half minute and when it is over', async () => {
    const t = await making();
    const passes = (ms: number): void => {
      for (let passed = 0; passed < ms; passed += 200) {
        t.answers();
        t.clock.advance(200);
      }
    };
    passes(4_000);
    expect(t.told).toEqual([[{ nearMs: 0, aheadMs: 5_700 }]]);
    passes(60_000);
    expect(t.told.length).toBeGreaterThan(2);
    expect(t.told.length).toBeLessThan(5);
    t.told.length = 0;
    over(t, 'of bo');
    await t.settle();
    expect(t.did).not.toContain('stopped');
    over(t);
    t.others.set([]);
    expect(t.told).toHaveLength(1);
    expect(t.told[0]?.length).toBeGreaterThan(2);
    await t.settle();
    expect(t.did.slice(-1)).toEqual(['stopped']);
    expect(t.films.makes('another')).toBe(true);
  });

  it.each([
    ['this person hangs up', (t: ReturnType<typeof setUp>) => t.call.view.set(callOver('hung-up'))],
    [
      'they take back that they agreed',
      (t: ReturnType<typeof setUp>) => t.others.set([{ ...asked, agrees: false }]),
    ],
  ])('end and are sent when %s', async (_, happens) => {
    const t = await making();
    happens(t);
    await t.settle();
    expect(t.did).toContain('stopped');
  });

  it('go on while the connection is away, and end when it stays away', async () => {
    const t = await making();
    t.others.set([]);
    t.clock.advance(119_000);
    expect(t.films.held.getState()).toBe(asked);
    t.others.set([asked]);
    t.clock.advance(119_000);
    expect(t.did).not.toContain('stopped');
    expect(t.films.held.getState()).toBeNull();
    t.others.set([]);
    t.clock.advance(120_000);
    await t.settle();
    expect(t.did).toContain('stopped');
  });

  it('ask for the time often at first, and now and then later', async () => {
    const t = await making();
    t.clock.advance(2_000);
    const atFirst = t.said.length;
    t.clock.advance(20_000);
    expect([atFirst, t.said.length - atFirst]).toEqual([10, 10]);
    over(t);
    t.said.length = 0;
    t.clock.advance(20_000);
    expect(t.said).toEqual([]);
  });

  it('are not made where there is no room, and who asked is told', async () => {
    const t = await making({ begins: false });
    expect(t.did).toEqual(['looked', 'failed']);
    expect(t.films.makes('theirs')).toBe(false);
    t.others.set([{ ...asked }]);
    await t.settle();
    expect(t.did).toHaveLength(2);
  });

  it('are not made in a browser', () => {
    expect(setUp({ can: false }).films.makes('theirs')).toBe(false);
  });

  it('are sent as far as they came when the disk is full', async () => {
    const t = await making();
    t.progress.set({ bytes: 1, roomBytes: 0, ended: 'full' });
    await t.settle();
    expect(t.did).toContain('failed');
    // They are to come: who asked goes on to wait for them.
    expect(t.films.makes('theirs')).toBe(true);
    expect(t.did).not.toContain('looked');
  });

  it('leave nothing when it is over before they began', async () => {
    const t = await making({ isSlow: true });
    t.call.view.set(callOver('hung-up'));
    t.gate.resolve();
    await t.settle();
    expect(t.did).toContain('dropped');
  });

  it('do not go on into another call, straight from the one in which it was agreed to', async () => {
    const t = await making();
    t.did.length = 0;
    t.call.view.set({ ...inCall, call: callId(77) });
    await t.settle();
    expect(t.did).toContain('stopped');
    expect(t.did.filter((what) => Array.isArray(what) && what[0] === 'shows')).toEqual([]);
  });

  it('end when one does not want to be in it any more, also while who asked is away', async () => {
    const t = await making();
    t.others.set([]);
    t.films.leave('another');
    expect(t.did).not.toContain('stopped');
    t.films.leave('theirs');
    await t.settle();
    expect(t.did).toContain('stopped');
    expect(t.films.held.getState()).toBeNull();
  });

  it('are made once for a recording: who agrees again later is recorded as they come', async () => {
    const t = await making();
    t.others.set([{ ...asked, agrees: false }]);
    await t.settle();
    t.others.set([asked]);
    await t.settle();
    expect(t.did.filter((what) => Array.isArray(what) && what[0] === 'For Ada')).toHaveLength(1);
    expect(t.films.makes('theirs')).toBe(true);
  });

  it('are given up where nothing of them is kept', async () => {
    const t = await making({ keeps: 'nothing' });
    over(t);
    await t.settle();
    expect(t.did.slice(-1)).toEqual(['looked']);
    expect(t.films.makes('theirs')).toBe(false);
  });

  it('are not given up where they are to be mended first', async () => {
    const t = await making({ keeps: 'something broken' });
    over(t);
    await t.settle();
    expect(t.did.slice(-1)).toEqual(['failed']);
    expect(t.films.makes('theirs')).toBe(true);
  });

  it('are not made where nobody could be sent them', async () => {
    const t = await making({ isAnywhere: false });
    expect(t.did).toEqual(['looked', 'failed']);
  });

  it('leave no sign that somebody records once that is over, while they are made whole', async () => {
    const t = await making();
    over(t);
    t.others.set([]);
    expect(t.films.held.getState()).toBeNull();
    await t.settle();
    expect(t.films.held.getState()).toBeNull();
  });

  it('are not promised by a recorder that breaks as it begins', async () => {
    const t = await making({ breaks: true });
    expect(t.films.makes('theirs')).toBe(false);
    expect(t.did.at(-1)).toBe('failed');
  });

  it('are made for one at a time', async () => {
    const t = await making();
    expect([t.films.makes('theirs'), t.films.makes('another')]).toEqual([true, false]);
  });
});
