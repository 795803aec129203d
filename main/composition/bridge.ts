import { app, BrowserWindow, desktopCapturer, dialog, ipcMain, session, shell } from 'electron';
import { hostname, release } from 'node:os';
import type { Subject } from '../../src/base/observable.ts';
import { type AppInfo, type AppStatus, channels } from '../../src/bridge/contract.ts';
import type { Links } from '../deep-links/deep-links.ts';
import { createHandlers, type HandlerDeps } from '../handlers.ts';
import { deviceNameOf } from '../identity/device-name.ts';
import { createInvoke } from '../ipc/invoke.ts';
import { createMessageNotifications } from '../notifications/messages.ts';
import { saveFiles } from '../saving/save-files.ts';
import { createSaving } from '../saving/saving.ts';
import { captureMeans } from '../screen-capture/capture-means.ts';
import { createPendingChoice } from '../screen-capture/choice.ts';
import { createChooser } from '../screen-capture/chooser.ts';
import { handleDisplayMedia } from '../screen-capture/display-media.ts';
import { createSources } from '../screen-capture/sources.ts';
import type { Desktop } from './desktop.ts';
import type { Foundation } from './foundation.ts';

const knownPlatform = (platform: NodeJS.Platform): AppInfo['platform'] =>
  platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';

function openCapture({ clock, log }: Foundation): HandlerDeps['capture'] {
  const means = captureMeans({ platform: process.platform, env: process.env, osRelease: release() });
  const choice = createPendingChoice(clock);
  const getSources = desktopCapturer.getSources.bind(desktopCapturer);
  const ownIds = () => BrowserWindow.getAllWindows().map((window) => window.getMediaSourceId());
  const sources = createSources({ getSources, ownIds });
  handleDisplayMedia(session.defaultSession, { means, choice, getSources, log });
  return { means, sources, choose: createChooser(sources, choice) };
}

/** Answers the pages. */
export function openBridge(
  foundation: Foundation,
  desktop: Desktop,
  status: Subject<AppStatus>,
  links: Links,
): void {
  const { settings, identity, log } = foundation;
  const { pages, send, notifier, hosting, mainWindow, ringing, finder, idle } = desktop;
  const showWindow = mainWindow.show;
  const saving = createSaving({
    ask: async (name) => {
      const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name });
      return canceled ? undefined : filePath;
    },
    files: saveFiles,
    showInFolder: (file) => shell.showItemInFolder(file),
    log,
  });
  mainWindow.onPageGone(() => void saving.stop());
  const handlers = createHandlers({
    info: {
      version: app.getVersion(),
      deviceName: deviceNameOf(hostname()),
      platform: knownPlatform(process.platform),
      brokenSettings: settings.broken,
    },
    settings,
    identity,
    hosting,
    finder,
    idle,
    links,
    status,
    ringing,
    notifyMessage: createMessageNotifications({ notifier, send, showWindow }),
    capture: openCapture(foundation),
    saving,
    showWindow,
  });
  ipcMain.handle(channels.invoke, createInvoke({ pages, handlers, log }));
}
