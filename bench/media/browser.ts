import { chromium, type Browser, type Page } from 'playwright';
import { chromiumLaunch } from '../../scripts/chromium.ts';

/** Chromium with a fake camera at 30 fps and a fake microphone. */
export function launchChromium(): Promise<Browser> {
  const { args, ...where } = chromiumLaunch();
  return chromium.launch({
    ...where,
    args: [
      ...args,
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-device-for-media-stream=fps=30',
      '--use-fake-ui-for-media-stream',
      // The bench has a network of its own with nothing in it but loopback.
      '--allow-loopback-in-peer-connection',
    ],
  });
}

/** A page with a context of its own: background tabs of one context are throttled to one frame a second. */
export async function openPage(
  browser: Browser,
  address: string,
  scripts: (() => void)[] = [],
): Promise<Page> {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const page = await context.newPage();
  for (const script of scripts) await page.addInitScript(script);
  await page.goto(address);
  return page;
}
