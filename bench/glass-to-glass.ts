import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { besideFloor } from './media/beside-floor.ts';
import { installPaintedCamera, installTimecode } from './media/timecode.ts';

/** Until the bitrate has grown and the jitter buffer has settled. */
const settleMs = 6_000;
const sampleMs = 6_000;

/** Painted to drawn, at this page, while a call goes on. */
async function sample(page: Page, label: string): Promise<number[]> {
  await setTimeout(settleMs);
  return page.evaluate(
    async ([name, forMs]) => {
      const video = document.querySelector(`video[aria-label="${name}"]`);
      if (!(video instanceof HTMLVideoElement)) throw new Error(`no ${name}`);
      const latencies = window.timecode.watch(video);
      await new Promise<void>((resolve) => window.setTimeout(resolve, forMs));
      return [...latencies];
    },
    [label, sampleMs] as const,
  );
}

const pictures = { parley: 'Remote camera', floor: 'Floor camera' } as const;

/** A counter painted into the camera picture, read back on the far side: Parley beside bare peer connections. */
export const bench = () =>
  besideFloor({
    name: 'glass-to-glass',
    rounds: 3,
    scripts: [installTimecode, installPaintedCamera],
    async take(pair, who) {
      await pair.call();
      return sample(pair.callee, pictures[who]);
    },
    budgets: { p50: 1.1, p95: null },
  });
