import { describe, expect, it } from 'vitest';
import { sounds, synthesise } from './sounds.ts';
import { decodeWav, encodeWav, sampleRate } from './wav.ts';

const loudest = (samples: Float64Array): number => samples.reduce((max, s) => Math.max(max, Math.abs(s)), 0);

/** The largest jump between neighbours: what an ear hears as a click. */
const steepest = (samples: Float64Array): number =>
  samples.reduce((max, s, i) => Math.max(max, Math.abs(s - (samples[i - 1] ?? 0))), 0);

describe('wav', () => {
  it('reads back what it wrote', () => {
    const samples = Float64Array.from([0, 0.5, -0.5, 1, -1]);
    const back = decodeWav(encodeWav(samples));
    expect([...back].map((s) => Math.round(s * 100) / 100)).toEqual([...samples]);
  });

  it('cuts off what would wrap around', () => {
    expect([...decodeWav(encodeWav(Float64Array.from([2, -2])))]).toEqual([1, -1]);
  });

  it('refuses another file', () => {
    expect(() => decodeWav(Buffer.alloc(64))).toThrow('not a 44.1 kHz');
  });
});

describe.each(Object.entries(sounds))('%s', (_name, sound) => {
  const samples = synthesise(sound);

  it('is as long as it says', () => {
    expect(samples).toHaveLength((sampleRate * sound.lengthMs) / 1_000);
  });

  it('peaks at -3 dBFS', () => {
    expect(20 * Math.log10(loudest(samples))).toBeCloseTo(-3, 5);
  });

  it('begins and ends in silence and never clicks', () => {
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
    expect(loudest(samples.subarray(-64))).toBeLessThan(0.001);
    // The steepest honest slope: the highest note at full level.
    expect(steepest(samples)).toBeLessThan(0.25);
  });
});

it('rests between two rings', () => {
  const ring = synthesise(sounds.ring);
  expect(loudest(ring.subarray(-sampleRate))).toBe(0);
});
