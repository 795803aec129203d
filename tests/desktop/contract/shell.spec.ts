import { execFileSync } from 'node:child_process';
import { pressNotificationButton } from '../../fixtures/notifications.ts';
import { type ContractMain, expect, test } from './contract-app.ts';

/** Electron's pages "Menu", "MenuItem", "Notification" and "screen". */

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

test('a right click is told of where it was, unless the page has taken it; a menu opens, and text is kept for other programs', async ({
  app,
  page,
  events,
}) => {
  await app.evaluate(({ Menu, clipboard }) => {
    const { window, events } = (globalThis as unknown as ContractMain).contract;
    const heard = events as unknown[][];
    window.webContents.on('context-menu', (_event, { isEditable, linkURL, editFlags }) => {
      heard.push(['asked', isEditable, linkURL, editFlags.canPaste]);
      const menu = Menu.buildFromTemplate([{ label: 'One' }]);
      menu.once('menu-will-show', async () => {
        await clipboard.writeText('shown');
        heard.push([await clipboard.readText()]);
        menu.closePopup(window);
      });
      menu.popup({ window });
    });
  });
  await page.evaluate(() => {
    document.body.innerHTML =
      '<textarea></textarea><a href="https://example.org/">there</a><button>own</button>';
    document.querySelector('button')?.addEventListener('contextmenu', (event) => event.preventDefault());
  });
  for (const where of ['button', 'textarea', 'a']) await page.locator(where).click({ button: 'right' });
  await expect
    .poll(async () => (await events()).filter(([what]) => what === 'asked' || what === 'shown'))
    .toEqual([
      ['asked', true, '', true],
      ['shown'],
      ['asked', false, 'https://example.org/', false],
      ['shown'],
    ]);
});

test(
  'a notification is shown by the system, and its click comes back',
  { tag: '@linux' },
  async ({ app, page }) => {
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
  },
);

test(
  'a button of a notification is told by its number, one that the person closes is told, and close takes it away',
  { tag: '@linux' },
  async ({ app, page, events }) => {
    await expect(page.getByRole('heading')).toBeVisible();
    const displayed = () => execFileSync('dunstctl', ['count', 'displayed']).toString().trim();
    const show = (name: string) =>
      app.evaluate(({ Notification }, title) => {
        const heard = (globalThis as unknown as ContractMain).contract.events as unknown[][];
        const actions = ['Answer', 'Decline'].map((text) => ({ type: 'button' as const, text }));
        const notification = new Notification({ title, actions });
        notification.on('action', ({ actionIndex }) => heard.push(['action', title, actionIndex]));
        notification.on('close', () => heard.push(['closed', title]));
        notification.show();
        Object.assign(globalThis, { notification });
      }, name);
    await show('Pressed');
    await pressNotificationButton('Decline');
    await expect.poll(events).toContainEqual(['action', 'Pressed', 1]);
    await expect.poll(displayed).toBe('0');

    await show('Put away');
    await expect.poll(displayed).toBe('1');
    execFileSync('dunstctl', ['close-all']);
    await expect.poll(events).toContainEqual(['closed', 'Put away']);

    await show('Over');
    await expect.poll(displayed).toBe('1');
    await app.evaluate(() => (globalThis as { notification?: { close(): void } }).notification?.close());
    await expect.poll(displayed).toBe('0');
  },
);

test(
  'the screen is as large as the X server has it, and knows where the pointer is',
  { tag: '@linux' },
  async ({ app, page }) => {
    await expect(page.getByRole('heading')).toBeVisible();
    const [, width, height] =
      /dimensions: +(\d+)x(\d+)/.exec(execFileSync('xdpyinfo').toString())?.map(Number) ?? [];
    execFileSync('xdotool', ['mousemove', '301', '203']);
    const look = () =>
      app.evaluate(({ screen }) => ({
        all: screen.getAllDisplays().map(({ bounds }) => bounds),
        primary: screen.getPrimaryDisplay().bounds,
        pointer: screen.getCursorScreenPoint(),
      }));
    const bounds = { x: 0, y: 0, width, height };
    await expect.poll(look).toEqual({ all: [bounds], primary: bounds, pointer: { x: 301, y: 203 } });
  },
);
