import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockBytes, planBlocks } from './block-plan.ts';

describe('files cut into blocks', () => {
  it('cover every byte once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3 * blockBytes), { minLength: 1, maxLength: 8 }), (sizes) => {
        const plan = planBlocks(sizes.map((bytes) => ({ bytes })));
        const covered = sizes.map(() => 0);
        let before = 0;
        for (let block = 0; block < plan.count; block += 1) {
          const place = plan.at(block);
          if (!place) throw new Error('no place');
          expect(place.from).toBe(covered[place.file]);
          expect(place.to - place.from).toBeGreaterThan(0);
          expect(plan.bytesBefore(block)).toBe(before);
          covered[place.file] = place.to;
          before += place.to - place.from;
        }
        expect(covered).toEqual(sizes);
        expect(plan.bytesBefore(plan.count)).toBe(plan.bytes);
      }),
    );
  });

  it('have nothing beyond the last', () => {
    const plan = planBlocks([{ bytes: 1 }]);
    expect([plan.at(-1), plan.at(1)]).toEqual([undefined, undefined]);
  });
});
