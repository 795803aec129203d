import type { Page } from 'playwright';

/** What is fetched after the first screen has come, and takes keys, which a page hears after it has drawn. */
export async function listens(page: Page): Promise<void> {
  await page.locator('.later').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await new Promise((done) => setTimeout(done));
  });
}

/** Everything is there, drawn, and moves no more. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const videos = [...document.querySelectorAll('video')];
    const drawn = videos.map(
      (video) => new Promise<void>((done) => video.requestVideoFrameCallback(() => done())),
    );
    // Some scenes are about a picture that never comes.
    const enough = new Promise<void>((done) => void setTimeout(done, 2_500));
    await Promise.race([Promise.all(drawn), enough]);
    const finite = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((animation) => animation.finished));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
