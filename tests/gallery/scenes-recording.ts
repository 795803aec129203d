import type { ForeignRecording, OwnRecording } from '../../renderer/stores/recording/recording-model.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName, nowMs, user } from './people.ts';
import { live } from './scenes-calls.ts';
import { inRoom, others, scene } from './scenes-group-calls.ts';

const running: OwnRecording = {
  ...{ state: 'running', shape: 'one', sinceMs: nowMs - 754_000 },
  ...{ bytes: 218_400_000, roomBytes: 40_000_000_000 },
};
export const foreign = (name: string, more: Partial<ForeignRecording> = {}): ForeignRecording => ({
  ...{ user: user(name), recording: name, state: 'runs', shape: 'one', agrees: true },
  ...more,
});
const pair = { open: grace, call: live() };
const yes = (...names: string[]) => new Map(names.map((name) => [user(name), true]));

/** Recording a call, and being recorded. */
export const recordingScenes: Readonly<Record<string, Scene>> = {
  'recording-choice': pair,
  'recording-asking': scene(inRoom(others(5)), {
    recording: { own: { state: 'asking', shape: 'one' }, answers: yes(grace, 'Alan Turing') },
  }),
  'recording-runs': scene(inRoom(others(4)), {
    recording: { own: running, answers: yes(grace, 'Alan Turing', 'Edsger Dijkstra') },
  }),
  'recording-little-room': {
    ...pair,
    recording: { own: { ...running, roomBytes: 412_000_000 }, answers: yes(grace) },
  },
  'recording-full-resting': { ...pair, recording: { others: [foreign(grace)] } },
  'recording-elsewhere': {
    open: 'Barbara Liskov',
    call: live(),
    recording: { others: [foreign(grace, { state: 'asks', agrees: null })] },
  },
  'recording-finishing': { ...pair, recording: { own: { state: 'finishing' } } },
  'recording-question': {
    ...pair,
    recording: { others: [foreign(grace, { state: 'asks', agrees: null })] },
  },
  'recording-question-each': {
    ...pair,
    recording: { others: [foreign(grace, { state: 'asks', agrees: null, shape: 'each' })] },
  },
  'recording-by-others': scene(inRoom(others(6)), {
    recording: { others: [foreign(longName, { agrees: null, shape: 'several' }), foreign(grace)] },
  }),
};
