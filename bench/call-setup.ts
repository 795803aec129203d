import { setTimeout } from 'node:timers/promises';
import { type Figure, figure, median, quantile } from './framework/figure.ts';
import { launchChromium, openPage } from './media/browser.ts';
import { createFloorPair } from './media/floor-pair.ts';
import { createParleyPair } from './media/parley-pair.ts';
import { serveParley } from './media/parley-service.ts';

const calls = 20;
/** The service lets one person ring every two seconds in the long run. */
const breakMs = 2_000;

/**
 * Accept pressed to first remote frame drawn at the callee, beside two bare peer connections that do the same: the caller's
 * devices are open, the callee opens its own on accept. In turn, so that both meet the same machine.
 */
export async function* bench(): AsyncGenerator<Figure> {
  const parley = await serveParley();
  const browser = await launchChromium();
  try {
    const pair = await createParleyPair(browser, parley.address);
    const floorPages = [
      await openPage(browser, parley.address),
      await openPage(browser, parley.address),
    ] as const;
    const floor = await createFloorPair(...floorPages);

    const measured: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < calls; i += 1) {
      measured.push(await pair.call());
      await pair.hangUp();
      bare.push(await floor.call());
      await floor.hangUp();
      await setTimeout(breakMs);
    }
    const shared = { unit: 'ms', better: 'lower' } as const;
    yield figure({
      name: 'call-setup p50',
      value: median(measured),
      floor: median(bare),
      budget: 1.3,
      ...shared,
    });
    const p95 = [measured, bare].map((values) => quantile(values, 0.95));
    yield figure({
      name: 'call-setup p95',
      value: p95[0] ?? NaN,
      floor: p95[1] ?? NaN,
      budget: 1.6,
      ...shared,
    });
  } finally {
    await browser.close();
    await parley.close();
  }
}
