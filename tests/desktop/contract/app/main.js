import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, protocol } from 'electron';

/** The smallest app in which every behaviour of the contract can be seen. Specs do the rest through Playwright. */
const here = import.meta.dirname;
const events = [];
const note = (...event) => events.push(event);

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const types = { '.html': 'text/html', '.js': 'text/javascript' };
function servePage(request) {
  const name = new URL(request.url).pathname.slice(1);
  note('served', request.url);
  return new Response(readFileSync(path.join(here, 'page', name)), {
    headers: { 'content-type': types[path.extname(name)], 'content-security-policy': "default-src 'self'" },
  });
}

async function openMainWindow() {
  const window = new BrowserWindow({
    width: 640,
    height: 480,
    webPreferences: {
      preload: path.join(here, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      backgroundThrottling: false,
    },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    note('open', url);
    return { action: 'deny' };
  });
  globalThis.contract.window = window;
  await window.loadURL('app://contract/index.html');
}

globalThis.contract = { events, here, window: undefined, openMainWindow };
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => note('second-instance', argv.at(-1)));
  for (const name of ['before-quit', 'will-quit', 'quit']) {
    app.on(name, () => process.stdout.write(`event ${name}\n`));
  }
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('sender', ({ senderFrame, sender }) => ({
    url: senderFrame.url,
    origin: senderFrame.origin,
    isMain: sender === globalThis.contract.window.webContents,
  }));
  ipcMain.handle('fail', () => {
    throw new TypeError('not like this');
  });
  ipcMain.on('tell', (_event, value) => note('told', value));
  // Not awaited: 'ready' waits until this file has been loaded (Electron's page "ES Modules (ESM) in Electron").
  void app.whenReady().then(() => {
    protocol.handle('app', servePage);
    return openMainWindow();
  });
} else {
  process.stdout.write('not the first\n');
  app.quit();
}
