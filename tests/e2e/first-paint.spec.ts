import type { Page } from '@playwright/test';
import { expect, test } from './support/guests.ts';
import { connection, listed } from './support/person.ts';

declare global {
  /** What moved although nobody had pressed anything: where it was, and what it is. */
  var moved: string[];
}

/** The frames that were drawn while `work` went on, on a computer that is six times as slow. */
async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const frames: string[] = [];
  devtools.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  // What was drawn before counts for nothing: the first frame of all shows the page as it stands.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await devtools.send('Page.startScreencast', { format: 'png', maxWidth: 200, maxHeight: 200 });
  await work();
  await devtools.send('Page.stopScreencast');
  await devtools.detach();
  return frames;
}

/** How bright each is on average, from 0 to 255. */
const brightnessOf = (page: Page, frames: readonly string[]): Promise<number[]> =>
  page.evaluate(
    (shots) =>
      Promise.all(
        shots.map(async (shot) => {
          const bytes = Uint8Array.from(atob(shot), (sign) => sign.charCodeAt(0));
          const pen = new OffscreenCanvas(1, 1).getContext('2d');
          pen?.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = pen?.getImageData(0, 0, 1, 1).data ?? [];
          return Math.round((red + green + blue) / 3);
        }),
      ),
    frames,
  );

/** Runs in each page before its own code. */
function noteWhatMoves(): void {
  globalThis.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.moved.push(JSON.stringify(entry));
  }).observe({ type: 'layout-shift', buffered: true });
}

test('a page has its own colours from its first frame, and what stands stays where it is', async ({
  guests,
}) => {
  const ann = await guests.come('Ann');
  await guests.come('Ben');
  const { page } = ann;
  await page.addInitScript(noteWhatMoves);
  await listed(ann, 'Ben').click();
  for (let n = 0; n < 12; n += 1) {
    await page.getByRole('textbox', { name: 'Message' }).fill(`Message ${n}`);
    await page.keyboard.press('Enter');
  }
  const shown = async (): Promise<number[]> => {
    const frames = await framesDuring(page, async () => {
      await page.reload();
      await expect(connection(ann)).toHaveText('Connected');
      await listed(ann, 'Ben').click();
      await expect(page.getByText('Message 11').last()).toBeVisible();
    });
    expect(await page.evaluate(() => globalThis.moved)).toEqual([]);
    return brightnessOf(page, frames);
  };

  for (const [colorScheme, least, most] of [
    ['light', 200, 255],
    ['dark', 0, 80],
  ] as const)
    await test.step(`as the system: ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      for (const brightness of await shown()) {
        expect(brightness).toBeGreaterThanOrEqual(least);
        expect(brightness).toBeLessThanOrEqual(most);
      }
    });
  await test.step('dark where the system is light', async () => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).click();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(Math.max(...(await shown()))).toBeLessThanOrEqual(80);
  });
  await test.step('what moves is seen to move', async () => {
    await page.getByRole('main').evaluate((main) => main.prepend(Object.assign(new Image(), { height: 90 })));
    await expect.poll(() => page.evaluate(() => globalThis.moved)).not.toEqual([]);
  });
});
