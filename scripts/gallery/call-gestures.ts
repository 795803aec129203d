import type { Page } from 'playwright';

async function fullScreen(page: Page): Promise<void> {
  await page.getByRole('toolbar', { name: 'Call controls' }).waitFor();
  await page.keyboard.press('f');
  await page.locator('.call--full').waitFor();
}

async function fullScreenAtRest(page: Page): Promise<void> {
  await fullScreen(page);
  await page.locator('.call--faded').waitFor();
}

const pictureStands = (page: Page): Promise<void> => page.locator('.track-still').first().waitFor();

/** What the scenes of calls need done by hand before they are looked at. */
export const callGestures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'group-reactions': (page) => page.emulateMedia({ reducedMotion: 'reduce' }),
  'group-react-menu': (page) => page.getByRole('button', { name: 'React' }).click(),
  'group-view-menu': (page) => page.getByRole('button', { name: 'Layout and view' }).click(),
  'group-pinned': (page) => page.getByRole('button', { name: 'Pin Alan Turing' }).click(),
  'group-people': (page) => page.getByRole('button', { name: 'Show people' }).click(),
  'group-names': (page) => page.getByRole('button', { name: 'Show people' }).click(),
  'group-people-host': async (page) => {
    await page.getByRole('button', { name: 'Show people' }).click();
    await page.getByRole('button', { name: 'More for Grace Hopper' }).click();
  },
  'recording-choice': async (page) => {
    await page.getByRole('button', { name: 'Layout and view' }).click();
    await page.getByRole('menuitem', { name: 'Record the call' }).click();
  },
  'full-call': fullScreen,
  'call-own-share-large': (page) =>
    page.getByRole('button', { name: 'Show larger what the others see' }).click(),
  'full-call-share': fullScreen,
  'full-call-resting': fullScreenAtRest,
  'recording-full-resting': fullScreenAtRest,
  'full-six': fullScreen,
  'full-six-resting': fullScreenAtRest,
  'full-share': fullScreen,
  'full-share-alone': (page) => page.locator('.tile--share').dblclick(),
  'full-people': async (page) => {
    await fullScreen(page);
    await page.getByRole('button', { name: 'Show people' }).click();
  },
  'full-notice': fullScreen,
  'full-own-share': fullScreen,
  'full-said': fullScreen,
  ...Object.fromEntries(
    ['stopped', 'limit', 'own-stopped', 'pair-stopped'].map((name) => [`pictures-${name}`, pictureStands]),
  ),
  'group-with-chat': (page) => page.getByRole('button', { name: 'Show chat' }).click(),
  'call-volume': (page) => page.getByRole('button', { name: 'Volume of Grace Hopper' }).click(),
  'group-volume': (page) => page.getByRole('button', { name: 'Volume of Alan Turing' }).click(),
  'call-camera-menu': (page) => page.getByRole('button', { name: 'Choose camera' }).click(),
  'call-device-menu': (page) => page.getByRole('button', { name: 'Choose microphone' }).click(),
  // Wide enough for both, the chat is there already.
  'handovers-attach': async (page) => {
    const show = page.getByRole('button', { name: 'Show chat' });
    if (await show.isVisible()) await show.click();
    await page.getByRole('button', { name: 'Attach files' }).click();
  },
  'call-with-chat': (page) => page.getByRole('button', { name: 'Show chat' }).click(),
};
