import type { Page } from 'playwright';
import type { VideoCodec } from '../src/call/quality/lane-settings.ts';
import { bundlePage, launch } from '../tests/call/call-pages.ts';
import { type Figure, figure } from './framework/figure.ts';

const codecs = ['H264', 'VP8', 'VP9', 'AV1'] as const satisfies readonly VideoCodec[];
const frames = 150;
const lookMs = 200;
const maxLooks = 150;

/** What the camera's encoder has done; null until it does it in that codec, at full size. */
const encoded = (page: Page, codec: VideoCodec) =>
  page.evaluate(async (wanted) => {
    const sent = await window.pairPage.adaSends('camera');
    return sent?.codec === wanted && sent.width === 640
      ? { frames: sent.framesEncoded, ms: sent.encodeMs }
      : null;
  }, codec);

async function until(page: Page, codec: VideoCodec, least: number): Promise<{ frames: number; ms: number }> {
  for (let looks = 0; looks < maxLooks; looks += 1) {
    const now = await encoded(page, codec);
    if (now && now.frames >= least) return now;
    await page.waitForTimeout(lookMs);
  }
  throw new Error(`nothing is sent in ${codec}`);
}

/** Milliseconds that an encoder takes for one picture of 640x360, in each codec that a person can choose, beside the cheapest. */
export async function* bench(): AsyncGenerator<Figure> {
  const [code, browser] = await Promise.all([bundlePage('pair-page.ts'), launch()]);
  try {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    const page = await context.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('https://call.test/');
    await page.addScriptTag({ content: code });
    await page.evaluate(() => window.openPair());
    let floor: number | null = null;
    for (const codec of codecs) {
      await page.evaluate(
        (videoCodec) => window.pairPage.choose({ videoCodec, megabytesPerHour: null }),
        codec,
      );
      const before = await until(page, codec, 1);
      const after = await until(page, codec, before.frames + frames);
      const value = (after.ms - before.ms) / (after.frames - before.frames);
      floor ??= value;
      yield figure({
        name: `codec-cost ${codec}`,
        value,
        unit: 'ms/frame',
        floor,
        budget: null,
        better: 'lower',
      });
    }
  } finally {
    await browser.close();
  }
}
