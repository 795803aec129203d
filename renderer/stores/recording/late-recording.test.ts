import { expect, it } from 'vitest';
import { createSubject } from '../../../src/base/observable.ts';
import { ada } from '../../platform/fakes/sample.ts';
import { createLateRecording } from './late-recording.ts';
import type { Answers, ForeignRecording, OwnRecording } from './recording-model.ts';

const theirs: ForeignRecording = {
  ...{ user: ada.user, recording: 'r', state: 'asks', shape: 'one', agrees: null },
};

function works() {
  const said: unknown[] = [];
  const state = createSubject<OwnRecording>({ state: 'off' });
  const answers = createSubject<Answers>(new Map());
  const others = createSubject<readonly ForeignRecording[]>([]);
  const filmed = createSubject<string | null>(null);
  const own = {
    ...{ state, answers },
    ask: (shape: unknown) => void said.push(['ask', shape]),
    beginNow: () => void said.push('now'),
    stop: () => void said.push('stop'),
  };
  const answer = (...to: unknown[]): void => void said.push(['answer', ...to]);
  return { said, state, answers, others, filmed, model: { own, others, filmed, answer } };
}

it('does what it is told once it is there, and nothing before', () => {
  const { recording, follow } = createLateRecording(true);
  const tell = (): void => {
    recording.own?.ask('one');
    recording.own?.beginNow();
    recording.own?.stop();
    recording.answer(theirs, true);
  };
  const found = works();
  tell();
  follow(found.model);
  expect(found.said).toEqual([]);
  tell();
  expect(found.said).toEqual([['ask', 'one'], 'now', 'stop', ['answer', theirs, true]]);
});

it('shows what is recorded, and by whom', () => {
  const { recording, follow } = createLateRecording(true);
  const found = works();
  follow(found.model);
  found.state.set({ state: 'finishing' });
  found.answers.set(new Map([[ada.user, true]]));
  found.others.set([theirs]);
  found.filmed.set('r');
  expect(recording.own?.state.getState()).toEqual({ state: 'finishing' });
  expect(recording.own?.answers.getState()).toEqual(new Map([[ada.user, true]]));
  expect(recording.others.getState()).toEqual([theirs]);
  expect(recording.filmed.getState()).toBe('r');
});

it('offers no recording of one’s own where nothing can be recorded', () => {
  expect(createLateRecording(false).recording.own).toBeNull();
});
