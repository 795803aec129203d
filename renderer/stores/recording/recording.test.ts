import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { createEmitter } from '../../../src/base/emitter.ts';
import { createSubject } from '../../../src/base/observable.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { RecordNews } from '../../../src/call/recording/record-lines.ts';
import type { RecordWord } from '../../../src/protocol/record-words.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { createFakeCall, live, over, peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo, callId, messageId, self } from '../../platform/fakes/sample.ts';
import type { BeginRecording, RecordingProgress } from '../../platform/recording/call-recorder.ts';
import { createOwnRecording } from './recording.ts';
import type { Answers } from './recording-model.ts';

const names: Record<string, string> = { [self]: 'Me', [ada.user]: 'Ada', [bo.user]: 'Bo' };
const both = live(5, undefined, { peers: [peer({ audioTrack: 'of ada' }), peer({ user: bo.user })] });

function setUp(begins: Awaited<ReturnType<BeginRecording>> | 'well' = 'well', isSlow = false) {
  const clock = createManualClock();
  const voiceOnly = createSubject(false);
  const fake = createFakeCall();
  fake.view.set(both);
  const answers = createSubject<Answers>(new Map());
  const progress = createSubject<RecordingProgress>({ bytes: 0, roomBytes: null, ended: null });
  const [said, ended, chapters, shown, looked]: [string[], string[], string[], string[][], string[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const stopped = vi.fn<() => Promise<void>>(async () => {});
  const gate = Promise.withResolvers<void>();
  const titles: string[] = [];
  const cameras: string[][] = [];
  const record: BeginRecording = async ({ title }) => {
    titles.push(title);
    if (isSlow) await gate.promise;
    if (begins !== 'well') return begins;
    return {
      ...{ id: 'kept', beganMs: 0, sinceMs: () => 1_234, progress },
      show(people) {
        shown.push(people.map(({ name }) => name));
        cameras.push(people.flatMap(({ camera }) => camera ?? []));
      },
      addChapter: (says) => chapters.push(says),
      stop: stopped,
      async drop() {
        ended.push('dropped');
        throw new Error('what was left could not be removed');
      },
    };
  };
  const emitter = createEmitter<{ news: RecordNews }>();
  const told: [string, RecordWord][] = [];
  const awaited: unknown[] = [];
  const own = createOwnRecording({
    ...{ scope: createScope(), clock, call: fake.call },
    consents: { answers, announce: ({ state }) => said.push(state) },
    lines: { onNews: (listener) => emitter.on('news', listener), say: (...one) => told.push(one) },
    awaited: { run: (now) => awaited.push(now) },
    filmNames: () => ({ camera: 'Camera', screen: 'Share' }),
    lookedAt: {
      voiceOnly,
      report: (_, user, what, size) => looked.push(`${names[user]} ${what} ${size?.width ?? 'off'}`),
    },
    self: () => self,
    faceOf: (user) => ({ name: names[user] ?? '', initials: '', colour: 0 }),
    title: (all) => (all.get(ada.user) ? 'With Ada' : 'Call'),
    load: async () => record,
    newId: () => messageId(9),
    ended: (how) => ended.push(how),
  });
  const answer = (...all: [UserId, boolean][]): void => answers.set(new Map(all));
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    ...{
      ...fake,
      clock,
      own,
      said,
      ended,
      chapters,
      shown,
      looked,
      stopped,
      progress,
      answer,
      settle,
      gate,
      titles,
      voiceOnly,
      cameras,
      told,
      awaited,
    },
    hears: (word: RecordWord) => emitter.emit('news', { is: 'said', voice: 'of ada', word }),
    state: () => own.state.getState().state,
  };
}

describe('the clock of a recording', () => {
  const tick = { kind: 'tick', recording: messageId(9), sentMs: 7 } as const;
  it('is told who asks while it runs, of no other', async () => {
    const t = setUp();
    t.hears(tick);
    t.own.ask('each');
    t.hears(tick);
    t.answer([ada.user, true], [bo.user, true]);
    await t.settle();
    t.hears({ ...tick, recording: messageId(8) });
    expect(t.told).toEqual([]);
    t.hears(tick);
    expect(t.told).toEqual([['of ada', { ...tick, kind: 'tock', atMs: 1_234 }]]);
    expect(t.awaited).toEqual([{ recording: 'kept', as: messageId(9) }]);
    t.own.stop();
    t.hears(tick);
    expect([t.told.length, t.awaited.length]).toEqual([1, 2]);
  });
});

describe('recording a call', () => {
  it('begins when all have answered, with who agreed', async () => {
    const t = setUp();
    t.own.ask('one');
    t.answer([ada.user, true]);
    expect([t.state(), t.shown]).toEqual(['asking', []]);
    t.answer([ada.user, true], [bo.user, false]);
    await t.settle();
    expect([t.state(), t.said]).toEqual(['running', ['asks', 'runs']]);
    expect([t.shown, t.titles]).toEqual([[['Me', 'Ada']], ['With Ada']]);
    expect(t.looked).toEqual(['Ada camera 1280', 'Ada screen 1280']);
  });

  it('begins without those who have not answered, and takes in and leaves out who says so later', async () => {
    const t = setUp();
    t.own.ask('several');
    t.own.beginNow();
    await t.settle();
    t.answer([bo.user, true]);
    t.answer([bo.user, false]);
    expect(t.shown).toEqual([['Me'], ['Me', 'Bo'], ['Me']]);
    // Whoever is still in the call has not left it.
    expect([t.chapters, t.titles]).toEqual([['Bo comes in'], ['Call']]);
    expect(t.looked.slice(-2)).toEqual(['Bo camera off', 'Bo screen off']);
  });

  it('has chapters of shares, and of reactions now and then, of nobody who is not in it', async () => {
    const t = setUp();
    t.own.ask('one');
    t.answer([ada.user, true], [bo.user, false]);
    await t.settle();
    const media = { microphone: true, camera: false, screen: 'window', strained: false } as const;
    t.view.set({ ...both, peers: [peer({ media, screenTrack: 's' }), peer({ user: bo.user, media })] });
    const react = (user: UserId) => t.happens({ is: 'reaction', user, emoji: '👍', atMs: 0 });
    react(bo.user);
    react(ada.user);
    react(ada.user);
    t.clock.advance(10_000);
    react(ada.user);
    expect(t.chapters).toEqual(['Ada shares', '👍 Ada', '👍 Ada']);
  });

  it('is of one call: into another one straight from it nothing goes along', async () => {
    const t = setUp();
    t.own.ask('one');
    t.view.set({ ...both, call: callId(2), peers: [], sinceMs: null });
    expect([t.state(), t.said]).toEqual(['off', ['asks', 'over']]);
    t.view.set(both);
    t.own.ask('one');
    t.own.beginNow();
    await t.settle();
    t.view.set({ ...both, call: callId(2) });
    expect(t.state()).toBe('finishing');
  });

  it.each([
    ['the call ends', (t: ReturnType<typeof setUp>) => t.view.set(over('missed'))],
    ['it is taken back', (t: ReturnType<typeof setUp>) => t.own.stop()],
  ])('leaves nothing when %s while it begins', async (_, happens) => {
    const t = setUp('well', true);
    t.own.ask('one');
    t.own.beginNow();
    happens(t);
    t.gate.resolve();
    await t.settle();
    expect([t.state(), t.ended, t.shown, t.said.at(-1)]).toEqual(['off', ['dropped'], [], 'over']);
  });

  it('leaves out who takes it back while it begins', async () => {
    const t = setUp('well', true);
    t.own.ask('several');
    t.answer([ada.user, true], [bo.user, false]);
    t.answer([ada.user, false], [bo.user, false]);
    t.gate.resolve();
    await t.settle();
    expect([t.shown, t.chapters]).toEqual([[['Me']], []]);
  });

  it('has no cameras when none are looked at', async () => {
    const t = setUp();
    const media = { microphone: true, camera: true, screen: null, strained: false } as const;
    t.view.set({ ...both, peers: [peer({ media, cameraTrack: 'face' })] });
    t.own.ask('one');
    t.answer([ada.user, true]);
    await t.settle();
    t.voiceOnly.set(true);
    expect(t.cameras).toEqual([['face'], []]);
  });

  it('ends with the call', async () => {
    const t = setUp();
    t.own.ask('one');
    t.own.beginNow();
    await t.settle();
    t.view.set(over('missed'));
    expect(t.state()).toBe('finishing');
    await t.settle();
    expect([t.state(), t.ended, t.said]).toEqual(['off', ['saved'], ['asks', 'runs', 'over']]);
    expect(t.stopped).toHaveBeenCalledOnce();
  });

  it('says when the disk is full', async () => {
    const t = setUp();
    t.own.ask('one');
    t.own.beginNow();
    await t.settle();
    t.progress.set({ bytes: 7, roomBytes: 0, ended: 'full' });
    await t.settle();
    expect([t.state(), t.ended, t.said.at(-1)]).toEqual(['off', ['full'], 'over']);
  });

  it('is taken back before it began, and nobody is recorded', async () => {
    const t = setUp();
    t.own.ask('one');
    t.own.stop();
    t.answer([ada.user, true], [bo.user, true]);
    await t.settle();
    expect([t.state(), t.said, t.shown, t.ended]).toEqual(['off', ['asks', 'over'], [], []]);
  });

  it('is not said to be saved when it could not be made whole', async () => {
    const t = setUp();
    t.stopped.mockRejectedValue(new Error('the disk has gone'));
    t.own.ask('one');
    t.own.beginNow();
    await t.settle();
    t.own.stop();
    await t.settle();
    expect([t.state(), t.ended]).toEqual(['off', ['failed']]);
  });

  it('says why it cannot begin', async () => {
    const t = setUp('no-room');
    t.own.ask('one');
    t.own.beginNow();
    await t.settle();
    expect([t.state(), t.ended, t.said]).toEqual(['off', ['no-room'], ['asks', 'over']]);
  });
});
