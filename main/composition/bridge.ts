import { app, dialog, ipcMain, shell } from 'electron';
import { freemem, hostname, totalmem } from 'node:os';
import path from 'node:path';
import { channels } from '../../src/bridge/channels.ts';
import type { AppInfo } from '../../src/bridge/contract.ts';
import { notificationsTexts } from '../../src/texts/notifications.ts';
import type { Links } from '../deep-links/deep-links.ts';
import { createHandlers } from '../handlers.ts';
import { deviceNameOf } from '../identity/device-name.ts';
import { createInvoke } from '../ipc/invoke.ts';
import { createFileNotifications } from '../notifications/files.ts';
import { createMessageNotifications } from '../notifications/messages.ts';
import { createMemoryReader } from '../power/memory.ts';
import { createKeptSaves } from '../saving/kept-saves.ts';
import { createMarkForeign, foreignMarks } from '../saving/mark-foreign.ts';
import { saveFiles } from '../saving/save-files.ts';
import { createSaving } from '../saving/saving.ts';
import { createKeptSources } from '../sending/kept-sources.ts';
import { createSending } from '../sending/sending.ts';
import { createDeviceSettings } from '../security/device-settings.ts';
import { policyStateOf } from '../settings/policy-file.ts';
import { openDiagnostics } from './diagnostics.ts';
import { openLoginStart } from './startup.ts';
import { createScreenAccess } from '../screen-capture/screen-access.ts';
import { answerCaptures } from './capture.ts';
import type { Desktop } from './desktop.ts';
import type { Foundation } from './foundation.ts';
import type { Updates } from '../updates/updates.ts';

const knownPlatform = (platform: NodeJS.Platform): AppInfo['platform'] =>
  platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';

/** Answers the pages. */
export function openBridge(foundation: Foundation, desktop: Desktop, links: Links, updates: Updates): void {
  const { policy, settings, identity, log } = foundation;
  const { pages, send, notifier, hosting, mainWindow, finder, idle, power, keys, card } = desktop;
  const { ringing, popup, statuses, profiles, recordings } = desktop;
  const saving = createSaving({
    ask: async (name) => {
      const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name });
      return canceled ? undefined : filePath;
    },
    askFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? undefined : filePaths[0];
    },
    files: saveFiles,
    films: recordings,
    kept: createKeptSaves(path.join(foundation.paths.user, 'unfinished-saves.json')),
    markForeign: createMarkForeign({ ...foreignMarks, platform: process.platform }),
    showInFolder: (file) => shell.showItemInFolder(file),
    log,
  });
  const sending = createSending({
    ask: async (what) => {
      const chosen = what === 'folder' ? 'openDirectory' : 'openFile';
      const { canceled, filePaths } = await dialog.showOpenDialog({
        properties: [chosen, 'multiSelections'],
      });
      return canceled ? undefined : filePaths;
    },
    kept: createKeptSources(path.join(foundation.paths.user, 'files-to-send.json')),
  });
  mainWindow.onPageGone((profile) => {
    void saving.stop(profile);
    void recordings.stop(profile);
  });
  const handlers = createHandlers({
    info: {
      version: app.getVersion(),
      deviceName: deviceNameOf(hostname()),
      platform: knownPlatform(process.platform),
      brokenSettings: settings.broken,
      secretIn: identity.secretIn,
      policy: policyStateOf(policy),
    },
    settings,
    identity,
    hosting,
    finder,
    idle,
    power,
    memory: createMemoryReader({ platform: process.platform, freeBytes: freemem, totalBytes: totalmem }),
    links,
    statuses,
    profiles,
    keys,
    card,
    ringing,
    popup,
    notifyMessage: createMessageNotifications({
      notifier,
      send,
      window: mainWindow,
      repliesInline: process.platform !== 'linux',
    }),
    notifyFiles: createFileNotifications({ notifier, send, window: mainWindow }),
    testNotification: () =>
      notifier.show({
        key: 'test',
        title: 'Parley',
        body: notificationsTexts.test,
        onClick: () => mainWindow.show(),
      }),
    capture: answerCaptures(foundation, desktop.capturing),
    screenAccess: createScreenAccess({
      openExternal: (address) => shell.openExternal(address),
      app,
      stopHosting: () => hosting.stop(),
      log,
    }),
    openDeviceSettings: createDeviceSettings({
      platform: knownPlatform(process.platform),
      openExternal: (address) => shell.openExternal(address),
      log,
    }),
    saving,
    sending,
    recordings,
    diagnostics: openDiagnostics(foundation),
    loginStart: openLoginStart(),
    updates,
    window: mainWindow,
  });
  const shownProfile = () => settings.getState().shown;
  ipcMain.handle(channels.invoke, createInvoke({ pages, handlers, shownProfile, log }));
}
