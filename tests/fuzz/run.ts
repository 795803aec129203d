import * as fc from 'fast-check';
import { frameText } from './frames.ts';
import { playFrames } from './play-frames.ts';
import { playSession } from './play-session.ts';
import { sessionOf } from './steps.ts';

/** `npm run fuzz [COUNT]`: so many frames, half of them alone and half in sessions. Exit 1 if anything was not as promised. */
const count = Number(process.argv[2] ?? 100_000);
const inOneRun = 200;
/** What stays in memory after a run of any length: it must not grow with the count. */
const mayGrowBytes = 64 * 1024 * 1024;

function bytesKept(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const numRuns = Math.ceil(count / inOneRun / 2);
const startBytes = bytesKept();
let sent = 0;
let hasFailed = false;

function tell<Found>(
  kind: 'frames' | 'session',
  { failed, seed, counterexample }: fc.RunDetails<[Found]>,
): void {
  if (!failed) return;
  hasFailed = true;
  const found = kind === 'frames' ? { frames: counterexample?.[0] } : { steps: counterexample?.[0] };
  console.log(`Seed ${seed}. For tests/fuzz/corpus/:`);
  console.log(JSON.stringify({ kind, why: '', ...found }, null, 2));
}

const keeps = (broken: readonly string[], frames: number): boolean => {
  sent += frames;
  for (const line of new Set(broken)) console.log(`  ${line}`);
  return broken.length === 0;
};

const texts = fc.array(frameText, { minLength: inOneRun / 2, maxLength: inOneRun, size: 'max' });
// Each text is sent twice: by a stranger and by a member.
tell(
  'frames',
  fc.check(
    fc.property(texts, (frames) => keeps(playFrames(frames), frames.length * 2)),
    { numRuns: Math.ceil(numRuns / 1.5) },
  ),
);
tell(
  'session',
  fc.check(
    fc.property(sessionOf(inOneRun * 2), (steps) => keeps(playSession(steps), steps.length)),
    { numRuns },
  ),
);

const grownBytes = bytesKept() - startBytes;
console.log(`\n${sent} frames sent; memory grew by ${Math.round(grownBytes / 2 ** 20)} MiB`);
if (hasFailed || sent === 0 || grownBytes > mayGrowBytes) process.exitCode = 1;
