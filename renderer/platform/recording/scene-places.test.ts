import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faceColours, fitted } from './scene-painter.ts';
import { frameSize, placesIn, titleHeight } from './scene-places.ts';
import type { SceneFace } from './scene.ts';

const face = (name: string, has: Partial<SceneFace> = {}): SceneFace => ({
  ...{ name, initials: '', colour: 0, isMuted: false, camera: null, screen: null },
  ...has,
});
const faces = (count: number): SceneFace[] => Array.from({ length: count }, (_, at) => face(`${at}`));

describe('places in a recorded picture', () => {
  it.each([1, 2, 3, 5, 9, 24])('are all in it, none over another: %i people', (count) => {
    for (const shares of [0, 1, 2]) {
      const all = faces(count).map((one, at) => (at < shares ? { ...one, screen: `screen ${at}` } : one));
      const places = placesIn({ title: '', faces: all });
      expect(places).toHaveLength(count + Math.min(shares, count));
      for (const { at } of places) {
        expect(at.width).toBeGreaterThan(20);
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeGreaterThanOrEqual(titleHeight);
        expect(at.x + at.width).toBeLessThanOrEqual(frameSize.width);
        expect(at.y + at.height).toBeLessThanOrEqual(frameSize.height);
      }
      for (const [index, { at: a }] of places.entries())
        for (const { at: b } of places.slice(index + 1)) {
          const isApart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(isApart).toBe(true);
        }
    }
  });

  it('are large for what is shared, of which nothing is cut off', () => {
    const [share, camera] = placesIn({ title: '', faces: [face('Ada', { camera: 'c', screen: 's' })] });
    expect([share?.track, share?.isWhole, camera?.track, camera?.isWhole]).toEqual(['s', true, 'c', false]);
    expect(share?.at.width).toBeGreaterThan(3 * (camera?.at.width ?? 0));
  });

  it('hold a picture whole, or are full of it', () => {
    const at = { x: 10, y: 20, width: 200, height: 100 };
    expect(fitted({ width: 100, height: 100 }, at, true)).toEqual({ x: 60, y: 20, width: 100, height: 100 });
    expect(fitted({ width: 100, height: 100 }, at, false)).toEqual({
      x: 10,
      y: -30,
      width: 200,
      height: 200,
    });
  });

  it('have the colours that people have everywhere', () => {
    const css = readFileSync(path.join(import.meta.dirname, '../../ui/avatar.css'), 'utf8');
    const found = [...css.matchAll(/\.avatar--colour-\d+ \{\s*background: (#[\da-f]{6})/g)];
    expect(found.map(([, colour]) => colour)).toEqual(faceColours);
  });
});
