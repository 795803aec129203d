import {
  AppImageUpdater,
  CancellationToken,
  MacUpdater,
  NsisUpdater,
  type AppUpdater,
  type UpdateInfo,
} from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { Log } from '../../src/base/log.ts';
import type { Channel } from '../../src/bridge/updates.ts';
import type { Feed } from './feed.ts';
import { targetOf } from './manifest.ts';
import { SignedProvider } from './signed-provider.ts';
import type { UpdateEngine } from './updates.ts';

/** For the system that this runs on. */
export function openUpdater(platform: NodeJS.Platform): AppUpdater {
  if (platform === 'win32') return new NsisUpdater();
  return platform === 'darwin' ? new MacUpdater() : new AppImageUpdater();
}

interface EngineDeps {
  readonly updater: AppUpdater;
  readonly feed: Feed;
  /** Where `feed` was read: electron-updater takes the name of its folder from there. */
  readonly feedFile: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** An AppImage is put in place by Parley itself: how that is done; undefined elsewhere. */
  readonly replace:
    ((downloaded: string, sums: readonly string[], version: string) => Promise<() => void>) | undefined;
  readonly log: Log;
}

/** electron-updater, told to believe only what is signed and to do nothing unasked. */
export function createEngine(deps: EngineDeps): UpdateEngine {
  const { updater, feed, feedFile, platform, arch, replace, log } = deps;
  let channel: Channel = 'stable';
  let offered: UpdateInfo | undefined;
  let downloaded: string | undefined;
  let fetching: Promise<unknown> = Promise.resolve();

  const said = (level: 'info' | 'warn') => (message?: unknown) =>
    log[level]('updater', { said: String(message).split('\n')[0]?.slice(0, 300) });
  updater.logger = { info: said('info'), warn: said('warn'), error: said('warn') };
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  // It would read the old file's map, which a signed list does not vouch for.
  updater.disableDifferentialDownload = true;
  // Each is a rejection too, where it is read.
  updater.on('error', () => {});
  updater.updateConfigPath = feedFile;
  const target = () => targetOf(channel, platform, arch);
  updater.setFeedURL({
    provider: 'custom',
    updateProvider: class extends SignedProvider {
      constructor(_options: unknown, _updater: unknown, runtimeOptions: ProviderRuntimeOptions) {
        super({ feed, target }, runtimeOptions);
      }
    },
  });

  return {
    async look(wanted) {
      channel = wanted;
      const result = await updater.checkForUpdates();
      if (!result) throw new Error('electron-updater takes this for no installed app');
      offered = result.updateInfo;
      if (!result.isUpdateAvailable) return null;
      const { version, releaseNotes } = offered;
      return { version, notes: typeof releaseNotes === 'string' ? releaseNotes : '' };
    },
    async download(percent, signal) {
      // One that was stopped takes a moment, and would be taken for this one.
      await fetching.catch(() => {});
      if (signal.aborted) return;
      const token = new CancellationToken();
      const stop = (): void => token.cancel();
      const tell = (progress: { percent: number }): void => percent(progress.percent);
      signal.addEventListener('abort', stop);
      updater.on('download-progress', tell);
      try {
        const run = updater.downloadUpdate(token);
        fetching = run;
        [downloaded] = await run;
      } finally {
        signal.removeEventListener('abort', stop);
        updater.off('download-progress', tell);
      }
    },
    async prepare() {
      if (!replace) return () => updater.quitAndInstall(true, true);
      if (!offered || !downloaded) throw new Error('nothing was downloaded');
      return replace(
        downloaded,
        offered.files.map(({ sha512 }) => sha512),
        offered.version,
      );
    },
  };
}
