import { _electron } from '@playwright/test';
import { openPanel, type Panel } from '../../fixtures/panel.ts';
import { type ContractMain, environment, expect, launchArguments, testOfItsOwn } from './contract-app.ts';

/**
 * Electron's page "Tray", and of it "Platform Considerations": on Linux the icon is a StatusNotifierItem, a press that the desktop
 * takes for an activation is 'click', and `setContextMenu` is called again for what has changed in a menu.
 */
const test = testOfItsOwn.extend<{ readonly panel: Panel }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright takes nothing but a pattern here
  panel: async ({}, use) => {
    const panel = await openPanel();
    await use(panel);
    panel.stop();
  },
  app: async ({ panel, userData }, use) => {
    const app = await _electron.launch({
      args: launchArguments(userData),
      env: environment(panel.env),
    });
    await use(app);
    await app.close();
  },
});

test('a tray icon is in the panel until it is destroyed; its clicks and its menu come back from there', async ({
  app,
  page,
  panel,
  events,
}) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const icon = new URL('../../../assets/tray/ringing.png', import.meta.url).pathname;
  const destroyed = await app.evaluate(({ Menu, nativeImage, Tray }, icon) => {
    const heard = (globalThis as unknown as ContractMain).contract.events as unknown[][];
    const tray = new Tray(nativeImage.createFromPath(icon));
    const setMenu = (label: string): void =>
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: 'Contract', enabled: false },
          { label: 'First', click: () => heard.push(['chosen', 'first']) },
          { type: 'separator' },
          {
            label,
            click: () => {
              heard.push(['chosen', label]);
              setMenu('Another_name && &more');
            },
          },
        ]),
      );
    tray.on('click', () => heard.push(['clicked']));
    tray.setToolTip('Contract');
    setMenu('Second');
    Object.assign(globalThis, { tray });
    return tray.isDestroyed();
  }, icon);
  expect(destroyed).toBe(false);

  await panel.expectIcon('shown');
  await panel.click();
  await expect.poll(events).toContainEqual(['clicked']);
  await panel.choose('Second');
  await expect.poll(events).toContainEqual(['chosen', 'Second']);
  await panel.choose('Another__name & _more');
  await expect.poll(events).toContainEqual(['chosen', 'Another_name && &more']);

  const after = await app.evaluate(() => {
    const { tray } = globalThis as unknown as { tray: Electron.Tray };
    tray.destroy();
    return tray.isDestroyed();
  });
  expect(after).toBe(true);
  await panel.expectIcon('gone');
});
