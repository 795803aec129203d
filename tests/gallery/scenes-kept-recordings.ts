import type { KeptRecording } from '../../src/bridge/recording.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName, nowMs, user } from './people.ts';
import { keptFilm } from './kept-film.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

type File = KeptRecording['files'][number];
const file = (more: Partial<File> = {}): File => ({
  name: 'Call',
  beganMs: 0,
  bytes: 312_400_000,
  durationMs: 42 * minuteMs + 10_000,
  lastsMs: null,
  address: keptFilm,
  ...more,
});
const recording = (title: string, agoMs: number, more: Partial<KeptRecording> = {}): KeptRecording => ({
  recording: `${title} ${agoMs}`,
  title,
  shape: 'one',
  startedAtMs: nowMs - agoMs,
  state: 'whole',
  chapters: [],
  awaits: [],
  owes: null,
  files: [file()],
  ...more,
});

const whole = recording('Compilers', 3 * hourMs, {
  chapters: [
    { atMs: 0, says: `${grace} begins` },
    { atMs: 4 * minuteMs + 12_000, says: 'Alan Turing joins' },
    { atMs: 11 * minuteMs, says: 'Alan Turing shares “The bombe – plans”' },
    { atMs: 26 * minuteMs + 40_000, says: 'Chapter: what is next' },
  ],
});
const several = recording(`Everything about ${longName}`, 26 * hourMs, {
  shape: 'several',
  files: [
    file({ name: grace }),
    file({ name: longName, beganMs: 30_000, bytes: 1_210_000_000, address: `${keptFilm}#2` }),
    file({ name: 'محمد الخوارزمي', beganMs: 90_000, bytes: 24_000_000, address: `${keptFilm}#3` }),
  ],
});
const each = recording('Harvest', 5 * hourMs, {
  shape: 'each',
  awaits: ['Alan Turing', longName].map((name) => ({ from: user(name), name })),
  files: [
    file({ name: `${grace} – own camera`, bytes: 2_410_000_000 }),
    file({ name: 'Alan Turing', address: `${keptFilm}#2` }),
  ],
});
const running = recording('Garden', 6 * minuteMs, {
  state: 'running',
  files: [file({ bytes: 0, durationMs: null, address: null })],
});
const cut = recording('王小明', 50 * hourMs, { state: 'cut' });
const mending = recording('', 74 * hourMs, {
  state: 'cut',
  files: [file({ durationMs: null, address: null })],
});
const unplayable = recording('Compilers', hourMs, {
  files: [file({ address: 'data:video/webm;base64,AAAA' })],
});

const many = Array.from({ length: 40 }, (_, number) =>
  recording(number % 3 === 0 ? grace : 'Compilers', number * 31 * hourMs),
);

export const keptRecordingScenes: Readonly<Record<string, Scene>> = {
  recordings: { screen: 'recordings', recordings: [running, whole, each, several, cut, mending] },
  'recordings-empty': { screen: 'recordings' },
  'recordings-many': { screen: 'recordings', recordings: many },
  'recordings-no-bin': { screen: 'recordings', recordings: [whole, cut], hasNoBin: true },
  'recordings-player': { screen: 'recordings', recordings: [whole] },
  'recordings-player-several': { screen: 'recordings', recordings: [several] },
  'recordings-player-cut': { screen: 'recordings', recordings: [cut] },
  'recordings-player-unplayable': { screen: 'recordings', recordings: [unplayable] },
  'shell-recordings': { recordings: [whole] },
};
