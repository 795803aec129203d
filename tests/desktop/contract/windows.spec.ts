import { execFileSync } from 'node:child_process';
import type { Event } from 'electron';
import { showWindow } from '../../fixtures/x11-window.ts';
import { listX11Windows, pictureOfX11Window } from '../stand-in/host/x11.ts';
import { type ContractMain, expect, test, testOfItsOwn } from './contract-app.ts';

/** Electron's page "BrowserWindow". */

const mapStateOf = (mediaSource: string): string => {
  const [, id = ''] = mediaSource.split(':');
  return /Map State: (\w+)/.exec(execFileSync('xwininfo', ['-id', id]).toString())?.[1] ?? '';
};

test(
  'hide takes the window off the screen and show puts it back',
  { tag: '@linux' },
  async ({ app, page }) => {
    const window = await app.browserWindow(page);
    const source = await window.evaluate((it) => it.getMediaSourceId());
    await expect.poll(() => mapStateOf(source)).toBe('IsViewable');

    await window.evaluate((it) => it.hide());
    expect(await window.evaluate((it) => it.isVisible())).toBe(false);
    await expect.poll(() => mapStateOf(source)).toBe('IsUnMapped');

    await window.evaluate((it) => it.show());
    expect(await window.evaluate((it) => [it.isVisible(), it.isFocused()])).toEqual([true, true]);
    await expect.poll(() => mapStateOf(source)).toBe('IsViewable');
  },
);

test('showInactive shows without taking the focus', { tag: '@linux' }, async ({ app, page }) => {
  const first = await app.browserWindow(page);
  await first.evaluate((it) => it.focus());
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ BrowserWindow }) => {
      const window = new BrowserWindow({ width: 300, height: 200, show: false });
      void window.loadURL('app://contract/index.html').then(() => window.showInactive());
    }),
  ]);
  await second.waitForURL(/\/index\.html$/);
  const popUp = await app.browserWindow(second);
  await expect.poll(() => popUp.evaluate((it) => it.isVisible())).toBe(true);
  expect(await popUp.evaluate((it) => it.isFocused())).toBe(false);
  expect(await first.evaluate((it) => it.isFocused())).toBe(true);
  const source = await popUp.evaluate((it) => it.getMediaSourceId());
  await expect.poll(() => mapStateOf(source)).toBe('IsViewable');
  const active = () => execFileSync('xdotool', ['getactivewindow']).toString().trim();
  const [, id] = (await first.evaluate((it) => it.getMediaSourceId())).split(':');
  await expect.poll(active, 'which window has the keyboard').toBe(id);
});

testOfItsOwn('a prevented close keeps the window, and destroy asks nobody', async ({ app, page }) => {
  // Another window, so that the app stays when this one goes.
  await app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ show: false }));
  const window = await app.browserWindow(page);
  const answers = await window.evaluate((it) => {
    it.on('close', (event: Event) => event.preventDefault());
    it.close();
    return { afterClose: it.isDestroyed() };
  });
  expect(answers).toEqual({ afterClose: false });
  const closed = page.waitForEvent('close');
  await app.evaluate(() => (globalThis as unknown as ContractMain).contract.window.destroy());
  await closed;
  expect(
    await app.evaluate(() => (globalThis as unknown as ContractMain).contract.window.isDestroyed()),
  ).toBe(true);
});

testOfItsOwn('closing tells closed, and then that a page is gone', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ show: false }));
  const closed = page.waitForEvent('close');
  const order = await app.evaluate(() => {
    const { window } = (globalThis as unknown as ContractMain).contract;
    return new Promise<string[]>((resolve) => {
      const heard: string[] = [];
      window.on('close', () => heard.push('close'));
      window.on('closed', () => resolve([...heard, 'closed']));
      window.close();
    });
  });
  expect(order).toEqual(['close', 'closed']);
  await closed;
});

test('bounds are what was set', async ({ app, page }) => {
  const window = await app.browserWindow(page);
  const bounds = await window.evaluate((it) => {
    it.setBounds({ x: 120, y: 90, width: 500, height: 400 });
    return it.getBounds();
  });
  expect(bounds).toEqual({ x: 120, y: 90, width: 500, height: 400 });
});

test('always on top is the window manager\'s "above"', { tag: '@linux' }, async ({ app, page }) => {
  const window = await app.browserWindow(page);
  await window.evaluate((it) => it.setAlwaysOnTop(true));
  expect(await window.evaluate((it) => it.isAlwaysOnTop())).toBe(true);
  const [, id = ''] = (await window.evaluate((it) => it.getMediaSourceId())).split(':');
  const state = () => execFileSync('xprop', ['-id', id, '_NET_WM_STATE']).toString();
  await expect.poll(state).toContain('_NET_WM_STATE_ABOVE');

  await window.evaluate((it) => {
    it.setAlwaysOnTop(false);
    it.hide();
    it.setAlwaysOnTop(true);
  });
  await expect.poll(state).not.toContain('_NET_WM_STATE_ABOVE');
  await window.evaluate((it) => it.showInactive());
  await expect.poll(state, 'also when it was said while hidden').toContain('_NET_WM_STATE_ABOVE');
});

test(
  'visible on all workspaces is on every desktop of the window manager',
  { tag: '@linux' },
  async ({ app, page }) => {
    const window = await app.browserWindow(page);
    const [, id = ''] = (await window.evaluate((it) => it.getMediaSourceId())).split(':');
    const desktop = () => execFileSync('xprop', ['-id', id, '_NET_WM_DESKTOP']).toString();
    await expect.poll(desktop).toContain('= 0');
    await window.evaluate((it) => it.setVisibleOnAllWorkspaces(true));
    await expect.poll(desktop).toContain(String(0xff_ff_ff_ff));
  },
);

test('a hidden window goes on drawing and counting when backgroundThrottling is false', async ({
  app,
  page,
}) => {
  const window = await app.browserWindow(page);
  await window.evaluate((it) => it.hide());
  const ticks = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const timer = setInterval(() => (count += 1), 20);
          setTimeout(() => {
            clearInterval(timer);
            resolve(count);
          }, 1_000);
        }),
    );
  // A throttled page gets one timer a second.
  await expect.poll(ticks).toBeGreaterThan(10);
});

test('minimize and restore', async ({ app, page }) => {
  const window = await app.browserWindow(page);
  await window.evaluate((it) => it.minimize());
  await expect.poll(() => window.evaluate((it) => it.isMinimized())).toBe(true);
  await window.evaluate((it) => it.restore());
  await expect.poll(() => window.evaluate((it) => it.isMinimized())).toBe(false);
});

test('a window that goes while it is looked at holds up nobody', { tag: '@linux' }, async ({ app, page }) => {
  const other = await showWindow({ title: 'Soon gone', colour: '#2040d0' });
  const known = (await listX11Windows()).find(({ title }) => title === 'Soon gone');
  other.close();
  await expect
    .poll(async () => (await listX11Windows()).some(({ title }) => title === 'Soon gone'))
    .toBe(false);

  await expect(pictureOfX11Window(String(known?.id), 150, 150)).rejects.toThrow();
  // The X server is there for others again.
  const window = await app.browserWindow(page);
  const source = await window.evaluate((it) => it.getMediaSourceId());
  await expect.poll(() => mapStateOf(source)).toBe('IsViewable');
});

test(
  'a window that ignores the mouse lets it through to what lies below, until it does not',
  { tag: '@linux' },
  async ({ app, page }) => {
    const window = await app.browserWindow(page);
    const { x, y, width, height } = await window.evaluate((it) => it.getBounds());
    await page.evaluate(() => {
      document.addEventListener('pointerdown', () => (document.body.dataset['pressed'] = 'yes'));
    });
    /** What the page knows of a press two frames later. */
    const isPressed = () => {
      const at = [x + width / 2, y + height / 2].map(String);
      execFileSync('xdotool', ['mousemove', ...at, 'click', '1']);
      return page.evaluate(async () => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const said = document.body.dataset['pressed'] === 'yes';
        delete document.body.dataset['pressed'];
        return said;
      });
    };
    await expect.poll(isPressed).toBe(true);
    await window.evaluate((it) => it.setIgnoreMouseEvents(true));
    await expect.poll(isPressed).toBe(false);
    expect([await isPressed(), await isPressed()]).toEqual([false, false]);
    await window.evaluate((it) => it.setIgnoreMouseEvents(false));
    await expect.poll(isPressed).toBe(true);
  },
);

test(
  'content protection is taken everywhere, and on Linux the window is in pictures as before',
  { tag: '@linux' },
  async ({ app, page }) => {
    const window = await app.browserWindow(page);
    await expect(page.getByRole('heading')).toBeVisible();
    const source = await window.evaluate((it) => {
      it.setContentProtection(true);
      return it.getMediaSourceId();
    });
    const isPictured = () =>
      app.evaluate(async ({ desktopCapturer }, id) => {
        const found = await desktopCapturer.getSources({ types: ['window'] });
        const own = found.find((it) => it.id.split(':')[1] === id.split(':')[1]);
        return own !== undefined && !own.thumbnail.isEmpty();
      }, source);
    await expect.poll(isPictured).toBe(true);
    await window.evaluate((it) => it.setContentProtection(false));
    expect(await window.evaluate((it) => it.isVisible())).toBe(true);
  },
);
