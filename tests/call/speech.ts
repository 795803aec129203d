import { execFileSync } from 'node:child_process';
import { createFractions } from '../lab/media/fractions.ts';

/** What espeak-ng speaks at. */
export const speechRate = 22_050;

const wavHeadBytes = 44;
const text = 'The quick brown fox jumps over the lazy dog, and nobody minds.';

/** A sentence, as loud as people speak into a microphone. */
export function speech(): number[] {
  const wav = execFileSync('espeak-ng', ['-v', 'en', '-s', '150', '--stdout', text], { maxBuffer: 1 << 24 });
  const body = wav.subarray(wavHeadBytes);
  const samples = Array.from(
    { length: Math.floor(body.length / 2) },
    (_, n) => body.readInt16LE(2 * n) / 32_768,
  );
  const gain = 0.12 / levelOf(samples.filter((sample) => Math.abs(sample) > 0.01));
  return samples.map((sample) => sample * gain);
}

/** Root mean square. */
export const levelOf = (samples: readonly number[]): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

export const decibels = (level: number): number => 20 * Math.log10(level);

export const quiet = (seconds: number): number[] => Array<number>(Math.round(seconds * speechRate)).fill(0);

/** A fan: noise in which the low parts are louder. */
export function withNoise(samples: readonly number[], level: number): number[] {
  const chance = createFractions(3);
  let low = 0;
  const noise = samples.map(() => (low = 0.7 * low + (chance() - 0.5)));
  const gain = level / levelOf(noise);
  return samples.map((sample, at) => sample + gain * (noise[at] ?? 0));
}

/** Without the pauses in it: never silent for longer than a consonant. */
export function withoutPauses(samples: readonly number[]): number[] {
  const size = speechRate / 50;
  const pieces = Array.from({ length: Math.floor(samples.length / size) }, (_, at) =>
    samples.slice(at * size, (at + 1) * size),
  );
  return pieces.filter((piece) => levelOf(piece) > 0.04).flat();
}
