import { describe, expect, it } from 'vitest';
import { createEmitter } from '../../../src/base/emitter.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { RecordNews } from '../../../src/call/recording/record-lines.ts';
import type { RecordingWord, RecordWord } from '../../../src/protocol/record-words.ts';
import { createFakeCall, live, over, peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo, callId } from '../../platform/fakes/sample.ts';
import { createConsents } from './consents.ts';

const [first, second] = [1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const word = (state: RecordingWord['state'], recording = first ?? ''): RecordingWord => ({
  ...{ kind: 'recording', recording, state, shape: 'one' },
});
const recorded = (agrees: boolean, recording = first ?? '', films = false): RecordWord => ({
  ...{ kind: 'recorded', recording, agrees, films: films ? 'set' : null },
});
const both = live(5, undefined, {
  peers: [peer({ audioTrack: 'of ada' }), peer({ user: bo.user, audioTrack: 'of bo' })],
});

function setUp(view = both) {
  const fake = createFakeCall();
  const emitter = createEmitter<{ news: RecordNews }>();
  const said: [string, RecordWord][] = [];
  let makes = true;
  const consents = createConsents({
    scope: createScope(),
    view: fake.view,
    filmsFor: () => (makes ? 'set' : null),
    lines: { onNews: (listener) => emitter.on('news', listener), say: (...one) => said.push(one) },
  });
  fake.view.set(view);
  return {
    ...fake,
    said,
    consents,
    stopMaking: () => void (makes = false),
    open: (voice: string) => emitter.emit('news', { is: 'open', voice }),
    gone: (voice: string) => emitter.emit('news', { is: 'gone', voice }),
    answer: (agrees: boolean) =>
      consents.answer({ user: ada.user, recording: first ?? '', shape: 'one' }, agrees),
    hears: (voice: string, one: RecordWord) => emitter.emit('news', { is: 'said', voice, word: one }),
    others: () => consents.others.getState().map(({ user, state, agrees }) => [user, state, agrees]),
    answers: () => [...consents.answers.getState()],
  };
}

describe('films that people make of themselves', () => {
  const each = { ...word('asks'), shape: 'each' } as const;
  it('are said with the answer, where they are asked for', () => {
    const t = setUp();
    t.hears('of ada', each);
    t.consents.answer({ user: ada.user, recording: each.recording, shape: 'each' }, true);
    t.consents.look();
    t.consents.answer({ user: ada.user, recording: each.recording, shape: 'each' }, false);
    t.hears('of bo', word('asks'));
    t.consents.answer({ user: bo.user, recording: first ?? '', shape: 'one' }, true);
    expect(t.said.map(([, said]) => said)).toEqual([
      recorded(true, each.recording, true),
      recorded(false),
      recorded(true),
    ]);
  });

  it('are not promised any more where there can be none', () => {
    const t = setUp();
    t.hears('of ada', each);
    t.consents.answer({ user: ada.user, recording: each.recording, shape: 'each' }, true);
    t.stopMaking();
    t.consents.look();
    expect(t.said.at(-1)).toEqual(['of ada', recorded(true)]);
  });

  it('are known of who agrees and makes them, also while they are away', () => {
    const t = setUp();
    t.consents.announce({ ...each, state: 'runs' });
    t.hears('of ada', recorded(true, each.recording, true));
    t.hears('of bo', recorded(false, each.recording, true));
    expect([...t.consents.makers.getState()]).toEqual([[ada.user, 'set']]);
    t.gone('of ada');
    expect([...t.consents.makers.getState()]).toEqual([[ada.user, 'set']]);
    t.consents.announce({ ...each, recording: second ?? '' });
    expect([...t.consents.makers.getState()]).toEqual([]);
  });
});

it('who agreed, left and comes back has not agreed, though the connection lingers on for films', () => {
  const t = setUp();
  t.consents.announce(word('runs'));
  t.hears('of ada', recorded(true));
  expect(t.answers()).toEqual([[ada.user, true]]);
  t.view.set(live(5, undefined, { peers: [] }));
  t.view.set(live(5, undefined, { peers: [peer({ audioTrack: null })] }));
  expect(t.answers()).toEqual([]);
});

describe('somebody else records', () => {
  it('is known as long as it lasts, by who it is', () => {
    const t = setUp();
    t.open('of ada');
    t.hears('of ada', word('asks'));
    t.hears('of nobody', word('runs', second));
    expect(t.others()).toEqual([[ada.user, 'asks', null]]);
    t.hears('of ada', word('runs'));
    expect(t.others()).toEqual([[ada.user, 'runs', null]]);
    t.hears('of ada', word('over'));
    expect(t.others()).toEqual([]);
  });

  it('is known of whose voice is known only later, and no more when the connection has gone', () => {
    const t = setUp(live(5, undefined, { peers: [peer()] }));
    t.hears('of ada', word('runs'));
    expect(t.others()).toEqual([]);
    t.view.set(both);
    expect(t.others()).toEqual([[ada.user, 'runs', null]]);
    t.gone('of ada');
    expect(t.others()).toEqual([]);
  });

  it('is told the answer, also when it asks once more over another connection', () => {
    const t = setUp();
    t.hears('of ada', word('asks'));
    t.answer(true);
    t.answer(false);
    t.gone('of ada');
    t.view.set(live(5, undefined, { peers: [peer({ audioTrack: 'again' })] }));
    t.hears('again', word('runs'));
    expect(t.said).toEqual([
      ['of ada', recorded(true)],
      ['of ada', recorded(false)],
      ['again', recorded(false)],
    ]);
    expect(t.others()).toEqual([[ada.user, 'runs', false]]);
  });

  it('is asked anew in another call', () => {
    const t = setUp();
    t.hears('of ada', word('asks'));
    t.answer(true);
    t.view.set(over('missed'));
    t.view.set(both);
    expect(t.others()).toEqual([]);
    t.hears('of ada', word('asks'));
    expect(t.others()).toEqual([[ada.user, 'asks', null]]);
  });
});

describe('a yes', () => {
  it('is for one recording of one person, as it was asked', () => {
    const t = setUp();
    t.hears('of ada', word('runs'));
    t.answer(true);
    t.hears('of bo', word('runs'));
    t.hears('of ada', { ...word('runs'), shape: 'several' });
    expect(t.others()).toEqual([
      [ada.user, 'runs', null],
      [bo.user, 'runs', null],
    ]);
    expect(t.said).toEqual([['of ada', recorded(true)]]);
  });

  it('is not for the next call, though one goes into it straight from this one', () => {
    const t = setUp();
    t.hears('of ada', word('runs'));
    t.answer(true);
    t.view.set({ ...both, call: callId(2) });
    expect(t.others()).toEqual([[ada.user, 'runs', null]]);
  });

  it('of somebody else is over when another page of theirs is there, which does not know of it', () => {
    const t = setUp();
    t.open('of ada');
    t.consents.announce(word('asks'));
    t.hears('of ada', recorded(true));
    t.open('another page');
    t.view.set(live(5, undefined, { peers: [peer({ audioTrack: 'another page' })] }));
    expect(t.answers()).toEqual([]);
    t.hears('another page', recorded(true));
    expect(t.answers()).toEqual([[ada.user, true]]);
  });

  it('and a no count while nothing is heard of who said it', () => {
    const t = setUp();
    t.open('of ada');
    t.consents.announce(word('asks'));
    t.hears('of ada', recorded(true));
    t.hears('of ada', word('runs', second));
    t.view.set(live(5, undefined, { peers: [peer()] }));
    t.hears('of ada', recorded(false));
    expect([t.answers(), t.others()]).toEqual([[[ada.user, false]], [[ada.user, 'runs', null]]]);
  });
});

describe('the own recording', () => {
  it('is told to everybody, and to whoever comes while it lasts', () => {
    const t = setUp();
    t.open('of ada');
    t.consents.announce(word('asks'));
    t.open('of bo');
    t.consents.announce(word('over'));
    t.open('of cyd');
    expect(t.said).toEqual([
      ['of ada', word('asks')],
      ['of bo', word('asks')],
      ['of ada', word('over')],
      ['of bo', word('over')],
    ]);
  });

  it('knows who agreed to it and to no other, and knows it while a connection is away', () => {
    const t = setUp();
    t.open('of ada');
    t.consents.announce(word('asks'));
    t.hears('of ada', recorded(true, second));
    expect(t.answers()).toEqual([]);
    t.hears('of ada', recorded(true));
    t.gone('of ada');
    expect(t.answers()).toEqual([[ada.user, true]]);
    t.hears('of ada', recorded(false));
    expect(t.answers()).toEqual([[ada.user, false]]);
    t.consents.announce(word('asks', second));
    expect(t.answers()).toEqual([]);
  });

  it('asks again who left and came back', () => {
    const t = setUp();
    t.consents.announce(word('asks'));
    t.hears('of bo', recorded(true));
    expect(t.answers()).toEqual([[bo.user, true]]);
    t.gone('of bo');
    t.view.set(live(5, undefined, { peers: [peer({ audioTrack: 'of ada' })] }));
    t.view.set(both);
    expect(t.answers()).toEqual([]);
  });
});
