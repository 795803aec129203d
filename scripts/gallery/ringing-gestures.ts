import type { Page } from 'playwright';

/** As main makes the pop-up (main/windows/ringing-window.ts), folded and with the texts to decline with. */
export const ringingSize = { width: 360, height: 176 };
const unfoldedSize = { width: 360, height: 392 };

const unfold = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Decline with a message' }).click();

export const ringingGestures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'ringing-texts': async (page) => {
    await page.setViewportSize(unfoldedSize);
    await unfold(page);
  },
  'ringing-swapped': (page) => page.getByRole('button', { name: 'Decline', exact: true }).click(),
  'call-waiting-texts': unfold,
};
