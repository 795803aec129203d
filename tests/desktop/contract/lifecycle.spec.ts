import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startedWith } from '../../fixtures/running-processes.ts';
import { type ContractMain, expect, launchArguments, test, testOfItsOwn } from './contract-app.ts';

/** Electron's pages "app" and "utilityProcess". */

testOfItsOwn(
  'the app is who its package says, in the folder it was given',
  async ({ app, page, userData }) => {
    await expect(page.getByRole('heading')).toBeVisible();
    const seen = await app.evaluate(({ app }) => ({
      name: app.getName(),
      version: app.getVersion(),
      isPackaged: app.isPackaged,
      isReady: app.isReady(),
      userData: app.getPath('userData'),
      electron: typeof process.versions['electron'],
      type: process.type,
    }));
    expect(seen).toEqual({
      name: 'Contract',
      version: '1.2.3',
      isPackaged: false,
      isReady: true,
      userData,
      electron: 'string',
      type: 'browser',
    });
  },
);

testOfItsOwn('quitting asks before, closes the windows, and tells it is going', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  let said = '';
  app.process().stdout?.on('data', (text) => (said += String(text)));
  await app.evaluate(({ app }) => {
    app.once('before-quit', (event) => event.preventDefault());
    app.quit();
  });
  expect(await page.evaluate(() => document.title)).toBe('Contract');
  await app.close();
  expect(said.match(/event \S+/g)).toEqual([
    'event before-quit',
    'event before-quit',
    'event will-quit',
    'event quit',
  ]);
});

testOfItsOwn('a window that refuses to close stops the quitting', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  await app.evaluate(({ app }) => {
    (globalThis as unknown as ContractMain).contract.window.once('close', (event) => event.preventDefault());
    app.quit();
  });
  expect(await page.evaluate(() => document.title)).toBe('Contract');
});

testOfItsOwn('a second start hands its arguments over and ends', async ({ app, page, userData, events }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const executable = await app.evaluate(() => process.execPath);
  const second = spawn(executable, ['--no-sandbox', ...launchArguments(userData), 'contract://join/42']);
  let said = '';
  second.stdout.on('data', (text) => (said += String(text)));
  await once(second, 'close');
  expect(said).toContain('not the first');
  await expect.poll(events).toContainEqual(['second-instance', 'contract://join/42']);
});

testOfItsOwn(
  'relaunch starts the app anew with its arguments, once this one has gone',
  async ({ app, page, userData }) => {
    await expect(page.getByRole('heading')).toBeVisible();
    const again = 'contract://again';
    const relaunched = () => startedWith(again).filter(({ commandLine }) => commandLine.includes(userData));
    const closed = app.waitForEvent('close');
    const args = ['--no-sandbox', ...launchArguments(userData), again];
    await app.evaluate(({ app }, args) => app.relaunch({ args }), args);
    expect(relaunched(), 'not before this one leaves').toEqual([]);
    await app.evaluate(({ app }) => app.exit(0)).catch(() => {});
    await closed;
    await expect.poll(() => relaunched().length).toBeGreaterThan(0);
    const [{ pid } = { pid: 0 }] = relaunched();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => startedWith(userData)).toEqual([]);
  },
);

testOfItsOwn('killing the main process leaves nothing behind', async ({ app, page, userData }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  expect(startedWith(userData).length).toBeGreaterThan(1);
  app.process().kill('SIGKILL');
  await expect.poll(() => startedWith(userData)).toEqual([]);
});

test('a utility process talks with main, has its arguments, and tells how it ended', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const seen = await app.evaluate(({ app: electronApp, utilityProcess }) => {
    const { here } = (globalThis as unknown as ContractMain).contract;
    const child = utilityProcess.fork(`${here}/worker.js`, ['--port', '7'], {
      serviceName: 'Contract worker',
    });
    child.postMessage({ hello: 'worker' });
    return new Promise((resolve) => {
      child.once('message', (answer: object) => {
        const listed = electronApp.getAppMetrics().find(({ name }) => name === 'Contract worker');
        const isListed = listed?.pid === child.pid && listed?.type === 'Utility';
        child.once('exit', (code) =>
          resolve({ ...answer, isItself: 'pid' in answer && answer.pid === child.pid, isListed, code }),
        );
        child.postMessage('end');
      });
    });
  });
  expect(seen).toMatchObject({
    echo: { hello: 'worker' },
    type: 'utility',
    args: ['--port', '7'],
    isItself: true,
    isListed: true,
    code: 7,
  });
});

test('the pictures, secrets and blockers of the system', async ({ app, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const icon = path.resolve(import.meta.dirname, '../../../assets/tray/idle.png');
  const seen = await app.evaluate(({ nativeImage, powerSaveBlocker, safeStorage }, icon) => {
    const blocker = powerSaveBlocker.start('prevent-display-sleep');
    const whileBlocked = powerSaveBlocker.isStarted(blocker);
    powerSaveBlocker.stop(blocker);
    const sealed = safeStorage.encryptString('a secret');
    return {
      icon: nativeImage.createFromPath(icon).isEmpty(),
      nothing: nativeImage.createFromPath('/no/such.png').isEmpty(),
      blocked: [whileBlocked, powerSaveBlocker.isStarted(blocker)],
      secret: [sealed.includes('a secret'), safeStorage.decryptString(sealed)],
    };
  }, icon);
  expect(seen).toEqual({ icon: false, nothing: true, blocked: [true, false], secret: [false, 'a secret'] });
});

test('the system says whether somebody is there, and tells when the screen is locked', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const seen = await app.evaluate(({ powerMonitor }) => {
    const heard: string[] = [];
    for (const event of ['lock-screen', 'unlock-screen', 'resume'] as const)
      powerMonitor.on(event as 'resume', () => heard.push(event));
    for (const event of ['lock-screen', 'unlock-screen', 'resume']) powerMonitor.emit(event);
    return {
      heard,
      state: powerMonitor.getSystemIdleState(300),
      seconds: Number.isInteger(powerMonitor.getSystemIdleTime()),
    };
  });
  expect(['active', 'idle', 'locked', 'unknown']).toContain(seen.state);
  expect(seen).toMatchObject({ heard: ['lock-screen', 'unlock-screen', 'resume'], seconds: true });
});
