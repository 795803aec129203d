import { bundlePage, launch } from '../tests/call/call-pages.ts';
import { type Figure, figure } from './framework/figure.ts';

const rounds = 15;
const seconds = 20;
/** RNNoise's, of 480 samples. */
const framesASecond = 100;

/**
 * Milliseconds of the processor for ten of voice: the graph that takes its noise out, beside the model alone in a worker. The graph
 * is rendered as fast as it goes, not as time passes, so that nothing but work is counted; in turn, so that both meet the same machine.
 */
export async function* bench(): AsyncGenerator<Figure> {
  const [code, browser] = await Promise.all([bundlePage('noise-page.ts'), launch()]);
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('https://call.test/');
    await page.addScriptTag({ content: code });
    const [own, alone]: [number[], number[]] = [[], []];
    for (let i = 0; i < rounds; i += 1) {
      own.push(await page.evaluate((of) => window.noisePage.graph(of), seconds));
      alone.push(await page.evaluate((of) => window.noisePage.worker(of), seconds));
    }
    // What other programs take from the processor only adds to it, so the quickest round is nearest to the work itself.
    const aFrame = (taken: readonly number[]): number => Math.min(...taken) / (seconds * framesASecond);
    yield figure({
      name: 'noise-cost',
      value: aFrame(own),
      unit: 'ms/frame',
      floor: aFrame(alone),
      budget: 1.3,
      better: 'lower',
    });
  } finally {
    await browser.close();
  }
}
