import { type ContractMain, expect, test, testOfItsOwn } from './contract-app.ts';

/** Electron's pages "protocol", "webContents", "window.open" and "Security". */

test('a scheme of the app is answered by its handler, and is a secure context', async ({ page, events }) => {
  await expect(page.locator('body')).toHaveAttribute('data-script', 'ran');
  expect(await events()).toEqual(
    expect.arrayContaining([
      ['served', 'app://contract/index.html'],
      ['served', 'app://contract/page.js'],
    ]),
  );
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
});

test('headers of the handler count: the content policy forbids scripts in the text', async ({ page }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.body.dataset.inline = "ran"';
    document.body.append(script);
    return document.body.dataset['inline'];
  });
  expect(ran).toBeUndefined();
});

test('window.open and links to new windows are what the handler says', async ({ app, page, events }) => {
  await page.getByRole('link').click();
  await expect.poll(events).toContainEqual(['open', 'https://elsewhere.invalid/']);
  await expect.poll(() => app.windows().length).toBe(1);
});

test('a window that the handler allows is one of the app’s, as it says, and the page that opened it can write in it', async ({
  app,
  page,
}) => {
  await app.evaluate(() => {
    const { webContents } = (globalThis as unknown as ContractMain).contract.window;
    webContents.setWindowOpenHandler(({ frameName }) => ({
      action: 'allow',
      overrideBrowserWindowOptions: { width: 300, height: 200, title: frameName, show: false },
    }));
    webContents.on('did-create-window', (child, { frameName }) => {
      child.showInactive();
      Object.assign(globalThis, { child, openedAs: frameName });
    });
  });
  const [child] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => {
      const opened = window.open('about:blank', 'small', 'popup');
      const heading = opened?.document.createElement('h1');
      heading?.append('Written');
      if (heading) opened?.document.body.append(heading);
    }),
  ]);
  await expect(child.getByRole('heading')).toHaveText('Written');
  const small = await app.browserWindow(child);
  await expect.poll(() => small.evaluate((it) => it.isVisible())).toBe(true);
  expect(await small.evaluate((it) => [it.getBounds().width, it.getBounds().height])).toEqual([300, 200]);
  expect(await app.evaluate(() => (globalThis as { openedAs?: string }).openedAs)).toBe('small');
  const closed = child.waitForEvent('close');
  await small.evaluate((it) => it.destroy());
  await closed;
  expect(await page.evaluate(() => document.title)).not.toBe('');
});

test('will-navigate can keep a page where it is', async ({ app, page }) => {
  await app.evaluate(() => {
    const { webContents } = (globalThis as unknown as ContractMain).contract.window;
    webContents.on('will-navigate', (event, url) => {
      event.preventDefault();
      Object.assign(globalThis, { wanted: url });
    });
  });
  await page.evaluate(() => {
    location.href = 'https://elsewhere.invalid/away';
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as { wanted?: string }).wanted))
    .toBe('https://elsewhere.invalid/away');
  await expect(page).toHaveURL(/\/index\.html$/);
  await expect(page.getByRole('heading')).toHaveText('Contract');
});

test('a download that will-download prevents does not come', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event, item) => {
      event.preventDefault();
      Object.assign(globalThis, { asked: item.getFilename() });
    });
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['a file']));
    link.download = 'kept.txt';
    link.click();
  });
  await expect.poll(() => app.evaluate(() => (globalThis as { asked?: string }).asked)).toBe('kept.txt');
});

testOfItsOwn('a page that dies is told to its window', async ({ app, page }) => {
  const crashed = page.waitForEvent('crash');
  const told = app.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { webContents } = (globalThis as unknown as ContractMain).contract.window;
        webContents.on('render-process-gone', (_event, { reason }) => resolve(reason));
        webContents.loadURL('chrome://crash').catch(() => {});
      }),
  );
  await crashed;
  expect(['crashed', 'killed', 'abnormal-exit']).toContain(await told);
});

test('reload runs preload and page again', async ({ page }) => {
  await page.evaluate(() => (document.body.dataset['before'] = 'yes'));
  await page.reload();
  await expect(page.locator('body')).toHaveAttribute('data-script', 'ran');
  await expect(page.locator('body')).not.toHaveAttribute('data-before');
});
