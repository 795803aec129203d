import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type Figure, figure, median, quantile } from './framework/figure.ts';
import { launchChromium, openPage } from './media/browser.ts';
import { createFloorPair } from './media/floor-pair.ts';
import { createParleyPair } from './media/parley-pair.ts';
import { serveParley } from './media/parley-service.ts';
import { installPaintedCamera, installTimecode } from './media/timecode.ts';

const rounds = 3;
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

/** A counter painted into the camera picture, read back on the far side: Parley beside bare peer connections. */
export async function* bench(): AsyncGenerator<Figure> {
  const parley = await serveParley();
  const browser = await launchChromium();
  const scripts = [installTimecode, installPaintedCamera];
  try {
    const pair = await createParleyPair(browser, parley.address, scripts);
    const caller = await openPage(browser, parley.address, scripts);
    const callee = await openPage(browser, parley.address, scripts);
    const floor = await createFloorPair(caller, callee);

    const measured: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      await pair.call();
      measured.push(...(await sample(pair.callee, 'Remote camera')));
      await pair.hangUp();
      await floor.call();
      bare.push(...(await sample(callee, 'Floor camera')));
      await floor.hangUp();
    }
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      const value = share === 0.5 ? median(measured) : quantile(measured, share);
      const budget = share === 0.5 ? 1.1 : null;
      yield figure({
        name: `glass-to-glass ${name}`,
        value,
        unit: 'ms',
        floor: quantile(bare, share),
        budget,
        better: 'lower',
      });
    }
  } finally {
    await browser.close();
    await parley.close();
  }
}
