import type { BrowserWindowConstructorOptions } from 'electron';
import path from 'node:path';
import { App, type AppIdentity } from './app.ts';
import { WindowBase } from './browser-window.ts';
import { startCertificateProxy } from './certificate-proxy.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { createDesktopCapturer } from './desktop-capturer.ts';
import { createGlobalShortcut } from './global-shortcut.ts';
import { IpcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeImage } from './native-image.ts';
import { Notification } from './notification.ts';
import { Schemes } from './schemes.ts';
import { Session } from './session.ts';
import {
  createClipboard,
  createDialog,
  createNativeTheme,
  createPowerMonitor,
  createPowerSaveBlocker,
  createSafeStorage,
  createScreen,
  createShell,
} from './small-parts.ts';
import { Tray } from './tray/tray.ts';
import { createUtilityProcesses } from './utility-process.ts';
import { Windows } from './windows.ts';
import { createXServer } from './x-server.ts';

/** What Electron's own handlers decide later; Chromium itself must not ask. */
const permissions = [
  'audioCapture',
  'videoCapture',
  'displayCapture',
  'speakerSelection',
  'clipboardSanitizedWrite',
  'localNetwork',
  'loopbackNetwork',
];

/** Everything the `electron` module has here. A name it lacks is missing, and the app's own build says so. */
export function createElectron(node: string) {
  const app = new App(node);
  const utilities = createUtilityProcesses(node);
  const ipcMain = new IpcMain();
  const protocol = new Schemes();
  const defaultSession = new Session();
  const windows = new Windows({ app, session: defaultSession, schemes: protocol, ipcMain });
  let chromium: Chromium | undefined;

  class BrowserWindow {
    constructor(options?: BrowserWindowConstructorOptions) {
      // A constructor that returns an object makes `new BrowserWindow()` that object.
      return windows.create(options);
    }
    static getAllWindows = () => windows.all();
    static getFocusedWindow = () => windows.focused();
    static fromWebContents = (contents: unknown) =>
      windows.all().find((window) => window.webContents === contents) ?? null;
    static fromId = (id: number) => windows.all().find((window) => window.id === id) ?? null;
    static [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof WindowBase;
    }
  }

  const start = async (): Promise<void> => {
    const userData = path.join(app.getPath('userData'), 'stand-in-chromium');
    const proxyPort = await startCertificateProxy(defaultSession);
    chromium = launchChromium({ userData, switches: app.switches, proxyPort });
    const child = chromium.process;
    child.on('exit', (code) => {
      if (app.isQuitting()) return;
      process.stderr.write(`stand-in: Chromium ended by itself (${code})\n`);
      process.exit(1);
    });
    process.on('exit', () => {
      chromium?.giveUpWindows();
      child.kill('SIGKILL');
    });
    await windows.show(chromium);
    await chromium.cdp.send('Browser.grantPermissions', { permissions });
    await protocol.intercept(chromium.cdp);
    await defaultSession.guardDownloads(chromium.cdp);
  };

  const stop = async (): Promise<void> => {
    if (!chromium || chromium.process.exitCode !== null) return;
    const { process: child, cdp, windowsOpened } = chromium;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const killer = setTimeout(() => child.kill('SIGKILL'), 6_000);
    await windowsOpened();
    await cdp.send('Browser.close').catch(() => {});
    await ended;
    clearTimeout(killer);
  };

  const x = createXServer();
  const electron = {
    app,
    BrowserWindow,
    clipboard: createClipboard(),
    desktopCapturer: createDesktopCapturer(x),
    dialog: createDialog(),
    globalShortcut: createGlobalShortcut(x),
    ipcMain,
    Menu,
    MenuItem,
    nativeImage,
    nativeTheme: createNativeTheme(),
    Notification,
    powerMonitor: createPowerMonitor(),
    powerSaveBlocker: createPowerSaveBlocker(),
    protocol,
    safeStorage: createSafeStorage(() => app.getPath('userData')),
    screen: createScreen(x),
    session: { defaultSession },
    shell: createShell(),
    Tray,
    utilityProcess: { fork: utilities.fork },
    webContents: { fromDevToolsTargetId: (targetId: string) => windows.contentsOfTarget(targetId) },
  };
  const init = (identity: AppIdentity): void =>
    app.init(identity, { start, stop, closeWindows: () => windows.closeAll(), processes: utilities.running });
  return { electron, init };
}

export type StandInElectron = ReturnType<typeof createElectron>['electron'];
