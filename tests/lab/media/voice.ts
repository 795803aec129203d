import { writeFileSync } from 'node:fs';
import { createFractions, type Fractions } from './fractions.ts';

const rate = 48_000;
const lengthSeconds = 12;

/** The first three resonances of a throat, Hz (Peterson and Barney 1952, men). */
const vowels = [
  [730, 1090, 2440],
  [530, 1840, 2480],
  [270, 2290, 3010],
  [570, 840, 2410],
  [300, 870, 2240],
] as const;
const bandwidths = [80, 100, 140] as const;

/** Two poles: rings at one frequency. */
function createResonance(frequency: number, bandwidth: number): (input: number) => number {
  const radius = Math.exp((-Math.PI * bandwidth) / rate);
  const [a, b] = [2 * radius * Math.cos((2 * Math.PI * frequency) / rate), -radius * radius];
  let [last, beforeLast] = [0, 0];
  return (input) => {
    const output = (1 - radius) * input + a * last + b * beforeLast;
    [last, beforeLast] = [output, last];
    return output;
  };
}

/** Rises, stays, falls. */
const envelope = (part: number): number => Math.min(1, part / 0.15, (1 - part) / 0.3);

/** A hiss, then a vowel whose pitch falls. */
function speakSyllable(samples: Float32Array, start: number, chance: Fractions): number {
  const vowel = vowels[Math.floor(chance() * vowels.length)] ?? vowels[0];
  const throat = vowel.map((frequency, index) => createResonance(frequency, bandwidths[index] ?? 100));
  const hissLength = Math.floor((0.02 + 0.06 * chance()) * rate);
  const vowelLength = Math.floor((0.12 + 0.12 * chance()) * rate);
  const pitch = 105 + 40 * chance();
  for (let n = 0; n < hissLength; n++)
    samples[start + n] = 0.05 * (chance() - 0.5) * envelope(n / hissLength);
  let phase = 0;
  for (let n = 0; n < vowelLength; n++) {
    const part = n / vowelLength;
    phase += (pitch * (1 - 0.15 * part)) / rate;
    const isPulse = phase >= 1;
    if (isPulse) phase -= 1;
    const source = (isPulse ? 12 : 0) + 0.02 * (chance() - 0.5);
    const voice = throat.reduce((sum, resonance) => sum + resonance(source), 0);
    samples[start + hissLength + n] = voice * envelope(part);
  }
  return start + hissLength + vowelLength;
}

/** Words of a few syllables, a breath after some of them. */
function speak(): Float32Array {
  const chance = createFractions(7);
  const samples = new Float32Array(rate * lengthSeconds);
  let at = 0;
  while (at < samples.length - rate) {
    const syllables = 1 + Math.floor(chance() * 4);
    for (let n = 0; n < syllables; n++) at = speakSyllable(samples, at, chance) + Math.floor(0.02 * rate);
    at += Math.floor((chance() < 0.2 ? 0.35 : 0.06) * rate);
  }
  return samples;
}

function wav(samples: Float32Array): Buffer {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0.001);
  const data = Buffer.alloc(samples.length * 2);
  for (const [n, sample] of samples.entries())
    data.writeInt16LE(Math.round((sample / loudest) * 16_000), n * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/**
 * Something that an encoder takes for speech, always the same: beeps would be silent most of the time, and silence that is made
 * up does not count as concealed.
 */
export const writeVoice = (file: string): void => writeFileSync(file, wav(speak()));

export const writeSilence = (file: string): void => writeFileSync(file, wav(new Float32Array(rate)));
