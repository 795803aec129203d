import { execFileSync } from 'node:child_process';
import { type ContractMain, expect, test } from './contract-app.ts';

/** Electron's pages "Menu", "MenuItem", "Tray" and "Notification". */

test('a menu item that is pressed calls its click; one that is disabled does not', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const seen = await app.evaluate(({ Menu }) => {
    const pressed: string[] = [];
    const menu = Menu.buildFromTemplate([
      { id: 'mute', label: 'Mute', type: 'checkbox', click: (item) => pressed.push(`mute ${item.checked}`) },
      { type: 'separator' },
      { id: 'off', label: 'Off', enabled: false, click: () => pressed.push('off') },
      { label: 'More', submenu: [{ id: 'inner', label: 'Inner', click: () => pressed.push('inner') }] },
    ]);
    for (const id of ['mute', 'off', 'inner']) menu.getMenuItemById(id)?.click();
    return { pressed, kinds: menu.items.map(({ type }) => type) };
  });
  expect(seen).toEqual({
    pressed: ['mute true', 'inner'],
    kinds: ['checkbox', 'separator', 'normal', 'submenu'],
  });
});

test('a tray icon is there until it is destroyed, and tells its clicks', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const seen = await app.evaluate(({ Menu, nativeImage, Tray }) => {
    const tray = new Tray(nativeImage.createEmpty());
    let clicks = 0;
    tray.on('click', () => (clicks += 1));
    tray.setToolTip('Contract');
    tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit' }]));
    tray.emit('click');
    const before = tray.isDestroyed();
    tray.destroy();
    return { clicks, before, after: tray.isDestroyed() };
  });
  expect(seen).toEqual({ clicks: 1, before: false, after: true });
});

test('a notification is shown by the system, and its click comes back', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const displayed = () => execFileSync('dunstctl', ['count', 'displayed']).toString().trim();
  await app.evaluate(({ Notification }) => {
    const { events } = (globalThis as unknown as ContractMain).contract;
    const heard = events as unknown[][];
    const notification = new Notification({ title: 'Incoming call', body: 'from Bob' });
    notification.on('show', () => heard.push(['shown']));
    notification.on('click', () => heard.push(['clicked']));
    notification.show();
    // Kept, because one that is collected is not heard any more.
    Object.assign(globalThis, { notification });
  });
  await expect.poll(displayed).toBe('1');
  const heard = () => app.evaluate(() => (globalThis as unknown as ContractMain).contract.events);
  await expect.poll(heard).toContainEqual(['shown']);
  execFileSync('dunstctl', ['action', '0']);
  await expect.poll(heard).toContainEqual(['clicked']);
  await expect.poll(displayed).toBe('0');
});
