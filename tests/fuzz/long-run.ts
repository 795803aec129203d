import * as fc from 'fast-check';
import { frameText } from './frames.ts';
import { playFrames } from './play-frames.ts';
import { playSession } from './play-session.ts';
import { sessionOf } from './steps.ts';

const inOneRun = 200;
const runsAtOnce = 10;
/** What stays in memory after a run of any length: it must not grow with the count. */
const mayGrowBytes = 64 * 1024 * 1024;

function bytesKept(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const tally = { sent: 0, hasFailed: false };

function tell<Found>(
  kind: 'frames' | 'session',
  { failed, seed, counterexample }: fc.RunDetails<[Found]>,
): void {
  if (!failed) return;
  tally.hasFailed = true;
  const found = kind === 'frames' ? { frames: counterexample?.[0] } : { steps: counterexample?.[0] };
  console.log(`Seed ${seed}. For tests/fuzz/corpus/:`);
  console.log(JSON.stringify({ kind, why: '', ...found }, null, 2));
}

const keeps = (broken: readonly string[], frames: number): boolean => {
  tally.sent += frames;
  for (const line of new Set(broken)) console.log(`  ${line}`);
  return broken.length === 0;
};

const texts = fc.array(frameText, { minLength: inOneRun / 2, maxLength: inOneRun, size: 'max' });
// Each text is sent twice: by a stranger and by a member.
const alone = fc.property(texts, (frames) => keeps(playFrames(frames), frames.length * 2));
const inSessions = fc.property(sessionOf(inOneRun * 2), (steps) => keeps(playSession(steps), steps.length));

/** How long a run is, chance decides: only what was sent tells when it is enough. */
const sendUpTo = (enough: number, run: () => void): void => {
  while (!tally.hasFailed && tally.sent < enough) run();
};
const shares = 10;

/** So many frames, half of them alone and half in sessions. Tells whether everything was as promised. */
export function runFuzz(count: number): boolean {
  const startBytes = bytesKept();
  for (let share = 1; share <= shares; share += 1) {
    const enough = (count * share) / shares;
    sendUpTo(enough - count / shares / 2, () => tell('frames', fc.check(alone, { numRuns: runsAtOnce })));
    sendUpTo(enough, () => tell('session', fc.check(inSessions, { numRuns: runsAtOnce })));
    console.log(`${tally.sent} of ${count}`);
  }
  const grownBytes = bytesKept() - startBytes;
  console.log(`\n${tally.sent} frames sent; memory grew by ${Math.round(grownBytes / 2 ** 20)} MiB`);
  const isEnough = tally.sent > 0 && tally.sent >= count;
  return !tally.hasFailed && isEnough && grownBytes <= mayGrowBytes;
}
