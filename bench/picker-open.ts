import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from 'playwright';
import { buildAll } from '../scripts/build.ts';
import { root } from '../scripts/run.ts';
import { launchParley, newUserData, quitParley, removeUserData } from '../tests/fixtures/launch-parley.ts';
import { showWindow, type ShownWindow } from '../tests/fixtures/x11-window.ts';
import { startDesktopSession } from '../tests/session/desktop-session.ts';
import { type Figure, figure, median } from './framework/figure.ts';

const rounds = 5;
const windows = 30;

interface Timed {
  readonly names: number;
  readonly pictures: number;
}

/** Alone in a room: what can be shared does not depend on who looks. */
async function beginCall(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('status', { name: 'Connection' }).getByText('Connected').waitFor();
  await page.getByRole('button', { name: 'New room' }).click();
  const dialog = page.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Bench');
  await dialog.getByRole('button', { name: 'Make room' }).click();
  await page.getByRole('button', { name: 'Voice call' }).click();
  await page.getByText('You’re the only one here').waitFor();
}

/** Main still photographs for a picker that was closed: nothing is measured beside that. */
async function watchListing(app: ElectronApplication): Promise<() => Promise<void>> {
  const asked = await app.evaluateHandle(({ desktopCapturer }) => {
    const count = { underWay: 0 };
    const getSources = desktopCapturer.getSources.bind(desktopCapturer);
    desktopCapturer.getSources = (options) => {
      count.underWay += 1;
      return getSources(options).finally(() => (count.underWay -= 1));
    };
    return count;
  });
  return () => expect.poll(() => asked.evaluate(({ underWay }) => underWay), { timeout: 30_000 }).toBe(0);
}

/** Until Parley has seen that they are gone: X gives their numbers to the next ones, and of a number that it knows it has a picture. */
async function forgetWindows(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share screen' }).click();
  const picker = page.getByRole('dialog', { name: 'Share your screen' });
  await picker.getByRole('tab', { name: 'Windows' }).click();
  await picker.getByText('No open windows').waitFor();
  await picker.getByRole('button', { name: 'Cancel' }).click();
}

async function showWindows(round: number): Promise<ShownWindow[]> {
  const shown: ShownWindow[] = [];
  for (let n = 1; n <= windows; n += 1) {
    shown.push(await showWindow({ title: `Window ${n} of round ${round}.`, colour: '#3060a0' }));
  }
  return shown;
}

/** The system's own part: main asks for names, then for pictures. */
const listAlone = (app: ElectronApplication): Promise<Timed> =>
  app.evaluate(async ({ desktopCapturer }) => {
    const beganMs = performance.now();
    const types: ('window' | 'screen')[] = ['window'];
    await desktopCapturer.getSources({
      types,
      thumbnailSize: { width: 0, height: 0 },
      fetchWindowIcons: true,
    });
    const names = performance.now() - beganMs;
    await desktopCapturer.getSources({ types, thumbnailSize: { width: 320, height: 200 } });
    return { names, pictures: performance.now() - beganMs };
  });

/** From the press on "Windows" until all names are drawn, and until every window in view has its picture. */
const openWindows = (page: Page): Promise<Timed> =>
  page.getByRole('tab', { name: 'Windows' }).evaluate(
    (tab, count) =>
      new Promise<Timed>((resolve) => {
        const beganMs = performance.now();
        let names: number | null = null;
        const look = (): void => {
          const panel = document.querySelector('.picker-scroll')?.getBoundingClientRect();
          const options = [...document.querySelectorAll('[role=option]')];
          const passed = performance.now() - beganMs;
          if (options.length >= count) names ??= passed;
          const isInView = (option: Element): boolean =>
            panel !== undefined && option.getBoundingClientRect().top < panel.bottom;
          const hasPicture = (option: Element): boolean =>
            option.querySelector('.picker-thumbnail img') !== null;
          if (names !== null && options.filter(isInView).every(hasPicture))
            resolve({ names, pictures: passed });
          else requestAnimationFrame(look);
        };
        if (tab instanceof HTMLElement) tab.click();
        look();
      }),
    windows,
  );

/** A hand does not reach the tab with the frame that shows the first picture: the names are listed by then. */
async function openPicker(page: Page, untilIdle: () => Promise<void>): Promise<Timed> {
  await page.getByRole('button', { name: 'Share screen' }).click();
  const picker = page.getByRole('dialog', { name: 'Share your screen' });
  await picker.locator('.picker-thumbnail img').first().waitFor();
  await untilIdle();
  const timed = await openWindows(page);
  await picker.getByRole('button', { name: 'Cancel' }).click();
  return timed;
}

/** The picker over 30 windows, beside what the system takes to list and to photograph them. */
export async function* bench(): AsyncGenerator<Figure> {
  await buildAll();
  const session = await startDesktopSession();
  // Playwright, and the windows, look for these from this process.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= path.join(root, 'tests', 'desktop', 'stand-in');
  Object.assign(process.env, session.env);
  const userData = newUserData();
  let shown: ShownWindow[] = [];
  const [alone, ours]: [Timed[], Timed[]] = [[], []];
  try {
    // A window that is there before the window manager is none of its list.
    await expect.poll(() => spawnSync('wmctrl', ['-m']).status).toBe(0);
    const parley = await launchParley(userData);
    await beginCall(parley.page);
    const untilIdle = await watchListing(parley.app);
    for (let round = 0; round < rounds; round += 1) {
      shown = await showWindows(round);
      alone.push(await listAlone(parley.app));
      ours.push(await openPicker(parley.page, untilIdle));
      await untilIdle();
      for (const window of shown.splice(0)) window.close();
      await forgetWindows(parley.page);
      await untilIdle();
    }
    await quitParley(parley);
    for (const what of ['names', 'pictures'] as const) {
      const [value, floor] = [ours, alone].map((all) => median(all.map((timed) => timed[what])));
      if (value === undefined || floor === undefined) continue;
      yield figure({ name: `picker-open-${what}`, value, unit: 'ms', floor, budget: 1.2, better: 'lower' });
    }
  } finally {
    for (const window of shown) window.close();
    removeUserData(userData);
    session.stop();
  }
}
