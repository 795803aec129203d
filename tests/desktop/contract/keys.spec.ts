import { execFileSync } from 'node:child_process';
import { type ContractMain, expect, test } from './contract-app.ts';

/** Electron's page "globalShortcut". */

const press = (keys: string): void => void execFileSync('xdotool', ['key', '--clearmodifiers', keys]);

test('a registered key is heard whatever has the keyboard, and not any more when it is let go', async ({
  app,
  page,
  events,
}) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const isGiven = await app.evaluate(({ globalShortcut }) => {
    const { events, window } = (globalThis as unknown as ContractMain).contract;
    window.hide();
    const heard = events as unknown[][];
    return globalShortcut.register('CommandOrControl+Shift+F9', () => heard.push(['heard']));
  });
  expect(isGiven).toBe(true);
  press('ctrl+shift+F9');
  await expect.poll(events).toContainEqual(['heard']);
  const stays = await app.evaluate(({ globalShortcut }) => {
    globalShortcut.unregister('CommandOrControl+Shift+F9');
    return globalShortcut.isRegistered('CommandOrControl+Shift+F9');
  });
  expect(stays).toBe(false);
});

test('a key that another program has is not given', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  // Openbox takes Alt+F4 for itself.
  const given = await app.evaluate(({ globalShortcut }) => ({
    taken: globalShortcut.register('Alt+F4', () => {}),
    isOurs: globalShortcut.isRegistered('Alt+F4'),
  }));
  expect(given).toEqual({ taken: false, isOurs: false });
});
