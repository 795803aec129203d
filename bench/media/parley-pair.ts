import type { Browser, Page } from 'playwright';
import { openPage } from './browser.ts';

/** Two people in two browser windows who can see each other. */
export interface Pair {
  readonly caller: Page;
  readonly callee: Page;
  /** Milliseconds from the callee's accepting to the first remote frame drawn there. */
  call(): Promise<number>;
  hangUp(): Promise<void>;
}

export async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('status', { name: 'Connection' }).waitFor();
}

/** From inside the page, so that neither the press nor the frame waits for the bench. */
function timeAcceptToFrame(): Promise<number> {
  return new Promise((resolve, reject) => {
    const accept = [...document.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === 'Accept with video',
    );
    if (!accept) return reject(new Error('nothing rings'));
    let isTimed = false;
    const look = (): void => {
      const video = document.querySelector('video[aria-label="Remote camera"]');
      if (isTimed || !(video instanceof HTMLVideoElement)) return;
      isTimed = true;
      video.requestVideoFrameCallback(() => {
        watcher.disconnect();
        resolve(performance.now() - startMs);
      });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    const startMs = performance.now();
    accept.click();
  });
}

/** On Parley's own interface, served by the service itself. */
export async function createParleyPair(
  browser: Browser,
  address: string,
  scripts: (() => void)[],
): Promise<Pair> {
  const caller = await openPage(browser, address, scripts);
  const callee = await openPage(browser, address, scripts);
  await enter(caller, 'Caller');
  await enter(callee, 'Callee');
  await caller
    .getByRole('list', { name: 'People' })
    .getByRole('button', { name: /^Callee/ })
    .click();
  return {
    caller,
    callee,
    async call() {
      await caller.getByRole('button', { name: 'Video call' }).click();
      // As at the floor: who rings has their devices open by the time anybody answers.
      await caller.locator('video[aria-label="My camera"]').waitFor();
      await callee.getByRole('button', { name: 'Accept with video' }).waitFor();
      return callee.evaluate(timeAcceptToFrame);
    },
    async hangUp() {
      await caller.getByRole('button', { name: 'Hang up' }).click();
      await callee.getByRole('region', { name: 'Call ended' }).waitFor();
      await callee.getByRole('button', { name: 'Close' }).click();
      await caller.getByRole('button', { name: 'Video call' }).waitFor();
    },
  };
}
