import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SendingStats } from '../../src/call/quality/peer-stats.ts';
import { everything } from '../../src/call/quality/wanted.ts';
import type { Wishes } from '../../src/protocol/pair-words.ts';
import { bundlePage, launch } from './call-pages.ts';

const soon = { timeout: 20_000, interval: 100 };
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  const [code, browser] = await Promise.all([bundlePage('pair-page.ts'), launch()]);
  close = () => browser.close();
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('https://call.test/');
  await page.addScriptTag({ content: code });
  await page.evaluate(() => window.openPair());
}, 60_000);

afterAll(() => close());

const look = (wishes: Wishes): Promise<void> => page.evaluate((said) => window.pairPage.look(said), wishes);

async function camera(): Promise<SendingStats> {
  const sending = await page.evaluate(() => window.pairPage.adaSends('camera'));
  if (!sending) throw new Error('nothing is sent yet');
  return sending;
}

async function expectFrames(): Promise<void> {
  const before = (await camera().catch(() => null))?.framesEncoded ?? 0;
  await vi.waitFor(async () => expect((await camera()).framesEncoded).toBeGreaterThan(before + 5), soon);
}

describe('pictures, in a real browser', { timeout: 60_000 }, () => {
  it('are small at first, and there at once; they grow with the first look', async () => {
    expect(await page.evaluate(() => window.pairPage.firstWidth)).toBeLessThanOrEqual(320);
    await vi.waitFor(async () => expect((await camera()).width).toBe(640), soon);
  });

  it('are sent whole when the other side may have missed something', async () => {
    const whole = () => page.evaluate(() => window.pairPage.wholePictures());
    const before = await whole();
    await page.evaluate(() => window.pairPage.sendWhole());
    await vi.waitFor(async () => expect(await whole()).toBeGreaterThan(before), soon);
  });
});

describe('what nobody looks at, in a real browser', { timeout: 60_000 }, () => {
  it('is not encoded: the count of frames stands still while voice goes on, and runs again', async () => {
    await expectFrames();
    await look({ ...everything, camera: 'paused' });
    await vi.waitFor(async () => expect((await camera()).isActive).toBe(false), soon);
    const { framesEncoded } = await camera();
    const voice = () => page.evaluate(() => window.pairPage.adaSends('voice'));
    const spoken = (await voice())?.packets ?? 0;
    // Two seconds of voice, in which the camera had sixty pictures.
    await vi.waitFor(async () => expect((await voice())?.packets).toBeGreaterThan(spoken + 100), soon);
    expect((await camera()).framesEncoded).toBe(framesEncoded);
    await look(everything);
    await expectFrames();
  });

  it('is sent as small as it is drawn', async () => {
    await look({ ...everything, camera: { side: 160, bps: null } });
    await vi.waitFor(async () => expect((await camera()).width).toBe(160), soon);
    await look(everything);
    await vi.waitFor(async () => expect((await camera()).width).toBeGreaterThan(160), soon);
  });

  it('goes out in the codec that was chosen, without another offer', async () => {
    await page.evaluate(() => window.pairPage.choose({ videoCodec: 'VP9', megabytesPerHour: null }));
    await vi.waitFor(async () => expect((await camera()).codec).toBe('VP9'), soon);
    await expectFrames();
  });
});

describe('the best rung, in a real browser', { timeout: 60_000 }, () => {
  it('is as large as it is called, from the camera as the app opens it', async () => {
    await page.evaluate(() => window.pairPage.choose({ videoCodec: 'VP8', megabytesPerHour: null }));
    expect(await page.evaluate(() => window.pairPage.openWholeCamera())).toBe(1920);
    await vi.waitFor(async () => expect((await camera()).width).toBeGreaterThan(1280), soon);
  });
});

const says = () => page.evaluate(() => window.pairPage.adaSays());

/** Voice of a second and a half, counted by the pictures of the same time. */
async function voiceOut() {
  const [{ framesEncoded }, before] = [await camera(), await says()];
  await vi.waitFor(
    async () => expect((await camera()).framesEncoded).toBeGreaterThan(framesEncoded + 45),
    soon,
  );
  const { bytes, packets, targetBps } = await says();
  return { bytes: bytes - before.bytes, packets: packets - before.packets, targetBps };
}

/** Of voice, each 20 ms. */
const packetsPerSecond = 50;

describe('voice, in a real browser', { timeout: 60_000 }, () => {
  it('is said more than once, and Opus is asked to make up for losses and to rest in silence', async () => {
    // Statistics name Opus, which is within RED; but a packet holds more than the encoder may make of one piece.
    await vi.waitFor(async () => {
      const { bytes, packets, targetBps } = await voiceOut();
      expect((bytes / packets) * 8 * packetsPerSecond).toBeGreaterThan(1.2 * targetBps);
    }, soon);
    expect((await says()).asked).toEqual(expect.arrayContaining(['useinbandfec=1', 'usedtx=1']));
  });

  it('costs next to nothing while nobody speaks', async () => {
    const spoken = await voiceOut();
    await page.evaluate(() => window.pairPage.silenceAda());
    // What had begun is still said.
    await voiceOut();
    expect((await voiceOut()).bytes).toBeLessThan(spoken.bytes / 4);
  });
});
