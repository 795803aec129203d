import { app } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { notificationsTexts } from '../../src/texts/notifications.ts';
import { createFirstStarts, type FirstStarts } from '../updates/first-starts.ts';
import { feedFile, readFeed } from '../updates/feed.ts';
import { prepareAppImage, putBack } from '../updates/replace-app-image.ts';
import { createUpdates, type Updates } from '../updates/updates.ts';
import { whyNone } from '../updates/why-none.ts';
import { argumentsAgain } from '../startup/login-start.ts';
import { readIfThere, writePrivately } from '../settings/file-system.ts';
import type { Desktop } from './desktop.ts';
import type { Foundation } from './foundation.ts';
import { appImage } from './startup.ts';

function openFirstStarts(): FirstStarts {
  const user = app.getPath('userData');
  const file = path.join(user, 'updates.json');
  const settings = path.join(user, 'settings.json');
  return createFirstStarts({
    read: () => readIfThere(file),
    write: (text) => writePrivately(file, text),
    settings: {
      read: () => readIfThere(settings),
      write: (text) => writePrivately(settings, text),
    },
    putBack,
    version: app.getVersion(),
    appImage: app.isPackaged ? appImage() : undefined,
  });
}

/** Before all else: undefined where the former release is started in the place of this one. */
export function countStart(): FirstStarts | undefined {
  const firstStarts = openFirstStarts();
  const former = firstStarts.begin();
  if (former === undefined) return firstStarts;
  // As it was meant to start: in the tray, or with a link that nobody has followed yet.
  app.relaunch({ execPath: former, args: process.argv.slice(1) });
  app.exit(0);
  return undefined;
}

const installed = () => ({
  isPackaged: app.isPackaged,
  platform: process.platform,
  program: process.execPath,
  appImage: appImage(),
  hasUninstaller: existsSync(path.join(path.dirname(process.execPath), 'Uninstall Parley.exe')),
});

export function openUpdates(
  { settings, policy, clock, log }: Foundation,
  { statuses, notifier, mainWindow, tell, quitInto }: Desktop,
  firstStarts: FirstStarts,
): Updates {
  const configuration = path.join(app.getAppPath(), feedFile);
  const feed = app.isPackaged ? readFeed(readIfThere(configuration)) : undefined;
  const file = appImage();
  const replace = async (downloaded: string, sums: readonly string[], version: string) => {
    if (file === undefined) throw new Error('this is no AppImage');
    const put = await prepareAppImage(file, downloaded, sums);
    return () => {
      firstStarts.put(version);
      put();
      app.relaunch({ execPath: file, args: argumentsAgain(process.argv) });
      app.quit();
    };
  };
  const loadEngine = async () => {
    if (!feed) throw new Error('no place to look');
    const { createEngine, openUpdater } = await import('../updates/engine.ts');
    const { platform, arch } = process;
    return createEngine({
      updater: openUpdater(platform),
      feed,
      feedFile: configuration,
      platform,
      arch,
      replace: platform === 'linux' ? replace : undefined,
      log,
    });
  };
  const updates = createUpdates({
    impossible: whyNone({ ...installed(), hasFeed: feed !== undefined }),
    choice: settings,
    isCompanys: 'updates' in policy.policy.locked,
    status: statuses.merged,
    loadEngine,
    refused: firstStarts.refused,
    started: () => firstStarts.started(),
    quitInto,
    tellReady: (version) =>
      notifier.show({
        key: 'update',
        title: notificationsTexts.updateReady(version),
        body: notificationsTexts.updateHow,
        onClick() {
          mainWindow.show();
          tell({ command: 'open-settings' });
        },
      }),
    clock,
    log,
  });
  app.on('will-quit', () => updates.end());
  return updates;
}
