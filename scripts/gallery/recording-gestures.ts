import type { Page } from 'playwright';

const play = (page: Page): Promise<void> =>
  page.getByRole('list', { name: 'Recordings' }).getByRole('button').first().click();

export const recordingGestures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'recordings-player': async (page) => {
    await play(page);
    await page.getByRole('button', { name: 'Alan Turing shares' }).click();
    await page.mouse.move(0, 0);
  },
  'recordings-player-several': play,
  'recordings-player-cut': play,
  'recordings-player-unplayable': play,
  'recordings-no-bin': (page) =>
    page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click(),
};
