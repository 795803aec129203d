import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type Figure, figure, median, quantile } from './framework/figure.ts';
import { launchChromium, openPage } from './media/browser.ts';
import { createFloorPair } from './media/floor-pair.ts';
import { createParleyPair } from './media/parley-pair.ts';
import { serveParley } from './media/parley-service.ts';
import { installToneMicrophone, installTones, latencies } from './media/tones.ts';

const rounds = 4;
/** Until the jitter buffer has settled. */
const settleMs = 5_000;
/** A dozen tones. */
const sampleMs = 8_000;

/** Gated at the speaker's page to heard in that element of the listener's, while a call goes on. */
async function sample(speaker: Page, listener: Page, element: string): Promise<number[]> {
  await setTimeout(settleMs);
  const heard = await listener.evaluate(
    async ([selector, forMs]) => {
      const player = document.querySelector(selector);
      if (!(player instanceof HTMLMediaElement)) throw new Error(`no ${selector}`);
      const moments = await window.tones.listen(player);
      await new Promise<void>((resolve) => window.setTimeout(resolve, forMs));
      return [...moments];
    },
    [element, sampleMs] as const,
  );
  return latencies(await speaker.evaluate(() => window.tones.gatedAtMs), heard);
}

/** A tone gated on to energy seen on the far side: Parley beside bare peer connections. */
export async function* bench(): AsyncGenerator<Figure> {
  const parley = await serveParley();
  const browser = await launchChromium();
  const scripts = [installTones, installToneMicrophone];
  try {
    const pair = await createParleyPair(browser, parley.address, scripts);
    const caller = await openPage(browser, parley.address, scripts);
    const callee = await openPage(browser, parley.address, scripts);
    const floor = await createFloorPair(caller, callee);

    const measured: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      await pair.call();
      measured.push(...(await sample(pair.caller, pair.callee, 'audio[aria-label="Remote voice"]')));
      await pair.hangUp();
      await floor.call();
      bare.push(...(await sample(caller, callee, 'video[aria-label="Floor camera"]')));
      await floor.hangUp();
    }
    const shared = { unit: 'ms', better: 'lower' } as const;
    yield figure({
      name: 'voice-to-ear p50',
      value: median(measured),
      floor: median(bare),
      budget: 1.1,
      ...shared,
    });
    yield figure({
      name: 'voice-to-ear p95',
      value: quantile(measured, 0.95),
      floor: quantile(bare, 0.95),
      budget: null,
      ...shared,
    });
  } finally {
    await browser.close();
    await parley.close();
  }
}
