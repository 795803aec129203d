import { chromium, type Browser, type Page } from 'playwright';
import { chromiumLaunch } from '../../scripts/chromium.ts';
import { mediaFlags, type FakeMedia } from '../../tests/lab/media/fake-media.ts';

interface LaunchOptions {
  /** What camera and microphone show and hear; missing: Chromium's own picture, and a beep a second. */
  readonly media?: FakeMedia;
  readonly flags?: readonly string[];
}

/** Chromium with a fake camera at 30 fps and a fake microphone. */
export function launchChromium({ media, flags = [] }: LaunchOptions = {}): Promise<Browser> {
  const { args, ...where } = chromiumLaunch();
  return chromium.launch({
    ...where,
    args: [
      ...args,
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--autoplay-policy=no-user-gesture-required',
      ...mediaFlags(media),
      '--use-fake-ui-for-media-stream',
      // The bench has a network of its own with nothing in it but loopback.
      '--allow-loopback-in-peer-connection',
      ...flags,
    ],
  });
}

/** A page with a context of its own: background tabs of one context are throttled to one frame a second. */
export async function openPage(
  browser: Browser,
  address: string,
  scripts: (() => void)[] = [],
): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['camera', 'microphone'],
    // What a bench puts into a page is not the page's own.
    bypassCSP: true,
  });
  const page = await context.newPage();
  for (const script of scripts) await page.addInitScript(script);
  await page.goto(address);
  return page;
}
