import { setTimeout } from 'node:timers/promises';
import { type Figure, figure, quantile } from './framework/figure.ts';
import { launchChromium } from './media/browser.ts';
import { createParleyPair } from './media/parley-pair.ts';
import { serveParley } from './media/parley-service.ts';

const rounds = 8;
const promisedMs = 3_000;
/** They talk for a moment in between. */
const restMs = 2_000;

/** From the beginning of the load: what the page calls now. */
function firstRemoteFrameMs(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const video = document.querySelector('video[aria-label="Remote camera"]');
      if (!(video instanceof HTMLVideoElement)) return;
      watcher.disconnect();
      video.requestVideoFrameCallback(() => resolve(performance.now()));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}

/** A window that is loaded anew in mid-call: until the other's picture is drawn there again, beside what is promised. */
export async function* bench(): AsyncGenerator<Figure> {
  const { address, close } = await serveParley();
  const browser = await launchChromium();
  try {
    const pair = await createParleyPair(browser, address, []);
    await pair.call();
    const took: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      await setTimeout(restMs);
      await pair.callee.reload();
      took.push(await pair.callee.evaluate(firstRemoteFrameMs));
    }
    const promised = { floor: promisedMs, unit: 'ms', budget: 1, better: 'lower' } as const;
    yield figure({ name: 'rejoin promised p50', value: quantile(took, 0.5), ...promised });
    yield figure({ name: 'rejoin promised p95', value: quantile(took, 0.95), ...promised });
  } finally {
    await browser.close();
    await close();
  }
}
