import { AppImageUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { createSystemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { UpdateChoice } from '../../src/bridge/updates.ts';
import { createEngine } from '../../main/updates/engine.ts';
import { readFeed } from '../../main/updates/feed.ts';
import { prepareAppImage } from '../../main/updates/replace-app-image.ts';
import { createUpdates } from '../../main/updates/updates.ts';
import { noStatus } from '../../main/tray/app-status.ts';

/** Prints each state as a line, and takes `look`, `restart`, `call` and `no-call` as lines. */
const [folder = '', appImage = '', version = '', channel = 'stable'] = process.argv.slice(2);

const app = {
  version,
  name: 'parley',
  isPackaged: true,
  appUpdateConfigPath: path.join(folder, 'app-update.yml'),
  userDataPath: path.join(folder, 'user'),
  baseCachePath: path.join(folder, 'cache'),
  whenReady: async () => {},
  relaunch() {},
  quit() {},
  onQuit() {},
};

/** As in the app, over Node's network instead of Chromium's. */
class OverNode extends ElectronHttpExecutor {
  override createRequest(options: object, callback: (response: unknown) => void): never {
    return request(options, callback) as never;
  }
}

function openEngine() {
  const feed = readFeed(readFileSync(app.appUpdateConfigPath, 'utf8'));
  if (!feed) throw new Error('no feed');
  const updater = Object.assign(new AppImageUpdater(null, app), { httpExecutor: new OverNode() });
  return createEngine({
    updater,
    feed,
    feedFile: app.appUpdateConfigPath,
    platform: 'linux',
    arch: 'x64',
    replace: (downloaded, sums) => prepareAppImage(appImage, downloaded, sums),
    log: silentLog,
  });
}

const status = createSubject<AppStatus>(noStatus);
const call = {
  with: 'Ben',
  phase: 'active',
  microphone: true,
  camera: false,
  sharing: false,
  pictures: false,
} as const;
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const updates = createUpdates({
  impossible: null,
  choice: createSubject({ updates: channel as UpdateChoice }),
  isCompanys: false,
  status,
  loadEngine: async () => openEngine(),
  refused: null,
  started() {},
  quitInto(last) {
    last();
    say({ state: 'restarted' });
  },
  tellReady() {},
  clock: createSystemClock(globalThis),
  log: silentLog,
});
updates.state.subscribe(say);

const does: Readonly<Record<string, () => void>> = {
  look: updates.look,
  restart: () => void updates.restart(),
  call: () => status.set({ ...noStatus, call }),
  'no-call': () => status.set(noStatus),
};
process.stdin.on('data', (lines) => {
  for (const line of lines.toString().trim().split('\n')) does[line]?.();
});
process.stdin.on('end', () => process.exit());
