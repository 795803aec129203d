import { sampleRate } from './wav.ts';

interface Note {
  readonly atMs: number;
  readonly frequencyHz: number;
  readonly lengthMs: number;
  readonly loudness: number;
}

interface Sound {
  readonly lengthMs: number;
  readonly notes: readonly Note[];
}

const note = (atMs: number, frequencyHz: number, lengthMs: number, loudness = 1): Note => ({
  atMs,
  frequencyHz,
  lengthMs,
  loudness,
});

const a4 = 440;
const semitones = (n: number): number => a4 * 2 ** (n / 12);
const [d5, e5, g5, a5, b5, d6, e6] = [5, 7, 10, 12, 14, 17, 19].map(semitones) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const ringFigure = (atMs: number): Note[] => [
  note(atMs, g5, 420),
  note(atMs + 140, b5, 420),
  note(atMs + 280, d6, 620),
];

export const sounds: Readonly<Record<'ring' | 'join' | 'leave' | 'message', Sound>> = {
  /** Two rising figures, then a rest: played again and again it keeps its beat. */
  ring: { lengthMs: 3_000, notes: [...ringFigure(0), ...ringFigure(900)] },
  join: { lengthMs: 480, notes: [note(0, d5, 260), note(120, a5, 360)] },
  leave: { lengthMs: 480, notes: [note(0, a5, 260), note(120, d5, 360)] },
  message: { lengthMs: 320, notes: [note(0, e6, 300, 0.8), note(45, e5, 270, 0.5)] },
};

const attackMs = 6;
const releaseMs = 30;
/** A marimba-like timbre: the fundamental and two soft partials that die away sooner. */
const partials = [
  { ratio: 1, level: 1, decayPerSecond: 5 },
  { ratio: 2, level: 0.28, decayPerSecond: 9 },
  { ratio: 4, level: 0.12, decayPerSecond: 22 },
] as const;
/** -3 dBFS: headroom for the loudspeaker and the mixer. */
const peak = 10 ** (-3 / 20);

const smooth = (x: number): number => 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, x)));

function sampleOf({ frequencyHz, lengthMs, loudness }: Note, seconds: number): number {
  const ms = seconds * 1_000;
  if (ms < 0 || ms >= lengthMs) return 0;
  // Both ends fade, for a step in the wave is heard as a click.
  const envelope = smooth(ms / attackMs) * smooth((lengthMs - ms) / releaseMs) * loudness;
  return partials.reduce(
    (sum, { ratio, level, decayPerSecond }) =>
      sum +
      envelope *
        level *
        Math.exp(-decayPerSecond * seconds) *
        Math.sin(2 * Math.PI * frequencyHz * ratio * seconds),
    0,
  );
}

export function synthesise({ lengthMs, notes }: Sound): Float64Array {
  const raw = Float64Array.from({ length: (sampleRate * lengthMs) / 1_000 }, (_, index) => {
    const seconds = index / sampleRate;
    return notes.reduce((sum, each) => sum + sampleOf(each, seconds - each.atMs / 1_000), 0);
  });
  const loudest = raw.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0);
  return raw.map((sample) => (sample / loudest) * peak);
}
