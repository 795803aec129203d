import type { Page } from 'playwright';

async function openPicker(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share screen' }).click();
  await page.getByRole('dialog').waitFor();
}

/** What scenes of the picker need done by hand. */
export const pickerGestures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'picker-screens': async (page) => {
    await openPicker(page);
    await page.locator('.picker-thumbnail img').first().waitFor();
  },
  'picker-windows': async (page) => {
    await openPicker(page);
    await page.getByRole('tab', { name: 'Windows' }).click();
    await page.getByRole('option').nth(2).click();
  },
  'picker-trial': async (page) => {
    await page.getByRole('button', { name: 'Test sharing' }).click();
    await page.getByRole('dialog').getByRole('option').nth(1).click();
  },
  'picker-names-first': openPicker,
  'picker-loading': openPicker,
  'picker-failed': openPicker,
  'picker-refused': openPicker,
  'picker-remote': async (page) => {
    await openPicker(page);
    await page.getByRole('tab', { name: 'Windows' }).click();
    await page.locator('.picker-hint').scrollIntoViewIfNeeded();
  },
  'picker-empty': async (page) => {
    await openPicker(page);
    await page.getByRole('tab', { name: 'Windows' }).click();
  },
};
