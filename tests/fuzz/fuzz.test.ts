import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';
import { frameText } from './frames.ts';
import { playFrames } from './play-frames.ts';
import { playSession } from './play-session.ts';
import { sessionOf } from './steps.ts';

describe('what was found before', () => {
  it.each(readCorpus())('stays mended: $why', (entry) => {
    expect(entry.kind === 'frames' ? playFrames(entry.frames) : playSession(entry.steps)).toEqual([]);
  });
});

/** How much there is to do is chance too, and nobody promised how fast: `npm run fuzz` is the long form. */
const patience = { timeout: 60_000 };

describe('by chance', () => {
  it('every frame is answered once, with a code', patience, () => {
    const texts = fc.array(frameText, { maxLength: 100, size: 'max' });
    const isKept = fc.property(texts, (frames) => {
      expect(playFrames(frames)).toEqual([]);
    });
    fc.assert(isKept, { numRuns: 20 });
  });

  it('sessions keep their promises, whoever does what', patience, () => {
    const isKept = fc.property(sessionOf(150), (steps) => {
      expect(playSession(steps)).toEqual([]);
    });
    fc.assert(isKept, { numRuns: 8 });
  });
});
