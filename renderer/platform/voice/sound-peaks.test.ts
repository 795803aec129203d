import { describe, expect, it } from 'vitest';
import { clip } from '../../../src/protocol/file-info.ts';
import * as v from 'valibot';
import { peaksOf, peaksText, shapeOf } from './sound-peaks.ts';

describe('how loud a sound is in its parts', () => {
  it('is told beside the loudest of them', () => {
    expect([...peaksOf(Float32Array.of(0.1, -0.2, 0, 0, 0.4, 0.1), 3)]).toEqual([128, 0, 255]);
    expect([...peaksOf(Float32Array.of(0, 0, 0), 3)]).toEqual([0, 0, 0]);
  });

  it('fits into what the service takes, and comes back as it was', () => {
    const wave = Float32Array.from({ length: 8_000 }, (_, at) => Math.sin(at / 7) * (at / 8_000));
    const peaks = peaksText(wave);
    expect(v.is(clip, { durationMs: 1_000, peaks })).toBe(true);
    const shape = shapeOf(peaks);
    expect(shape).toHaveLength(48);
    expect(shape.at(-1)).toBe(1);
    expect(shape[0]).toBeLessThan(0.1);
    expect(shapeOf(undefined)).toEqual(Array(48).fill(0));
    expect(v.is(clip, { durationMs: 1, peaks: peaksText(new Float32Array(0)) })).toBe(true);
  });
});
