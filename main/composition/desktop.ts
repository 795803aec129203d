import {
  app,
  BrowserWindow,
  clipboard,
  globalShortcut,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  screen,
  shell,
  Tray,
  utilityProcess,
} from 'electron';
import Store from 'electron-store';
import { randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { serviceLabel } from '../../src/bridge/service-address.ts';
import { openMulticast } from '../../src/service/discovery/multicast.ts';
import { createServiceFinder, type ServiceFinder } from '../discovery/service-finder.ts';
import { createHostService, type HostService } from '../hosting/host-service.ts';
import { networkHosts } from '../hosting/network-hosts.ts';
import { asWorkerProcess } from '../hosting/utility-worker.ts';
import { createSendEvent, type SendEvent } from '../ipc/events.ts';
import { createPages, type Pages } from '../ipc/pages.ts';
import { type Card, createCard } from '../keys/card.ts';
import { createGlobalKeys, type KeyGrips } from '../keys/global-keys.ts';
import { createKeyReactions } from '../keys/key-reactions.ts';
import { follow } from '../lifecycle/follow.ts';
import { createLeaveCall } from '../lifecycle/leave-call.ts';
import { createQuit } from '../lifecycle/quit.ts';
import { createNotifier, type Notifier } from '../notifications/notifier.ts';
import { type IdleWatch, watchIdle } from '../power/idle-watch.ts';
import { type PowerWatch, watchPower } from '../power/power-watch.ts';
import { createTell, type Tell } from '../profiles/commands.ts';
import { keepToOneCall } from '../profiles/one-call.ts';
import { createProfiles, type Profiles } from '../profiles/profiles.ts';
import { createStatuses, type Statuses } from '../profiles/statuses.ts';
import { mayBeWayland } from '../screen-capture/capture-means.ts';
import { createLinkOpener } from '../security/external-links.ts';
import { wasStartedHidden } from '../startup/login-start.ts';
import { createKeepOut, type KeepOut } from '../screen-capture/keep-out.ts';
import { createNativeTray } from '../tray/native-tray.ts';
import type { Recordings } from '../recording/recordings.ts';
import { hasTrayHost } from '../tray/tray-host.ts';
import type { NativeTray } from '../tray/tray-service.ts';
import { createCardWindow } from '../windows/card-window.ts';
import { createClosing } from '../windows/closing.ts';
import { createMainWindow } from '../windows/main-window.ts';
import { createMainWindows, type MainWindows } from '../windows/main-windows.ts';
import { createMiniWindow } from '../windows/mini-window.ts';
import type { WindowDeps } from '../windows/open-window.ts';
import { createRingingWindow } from '../windows/ringing-window.ts';
import { openCapturing, openMarks, type Capturing } from './capture.ts';
import type { Foundation } from './foundation.ts';
import { openRinging, type Ring } from './ringing.ts';

/** What the person sees and hears of Parley, and the service behind it. */
export interface Desktop extends Ring {
  readonly pages: Pages;
  readonly send: SendEvent;
  readonly notifier: Notifier;
  readonly hosting: HostService;
  readonly finder: ServiceFinder;
  readonly idle: IdleWatch;
  readonly power: PowerWatch;
  readonly tray: NativeTray | undefined;
  readonly mainWindow: MainWindows;
  readonly statuses: Statuses;
  readonly profiles: Profiles;
  readonly keys: KeyGrips;
  readonly card: Card;
  readonly capturing: Capturing;
  readonly recordings: Recordings;
  readonly tell: Tell;
  /** Ends the app with this as its last act. */
  readonly quitInto: (last: () => void) => void;
}

export const openHosting = (
  { paths, clock, log }: Foundation,
  ownerKey: () => string | undefined,
): HostService =>
  createHostService({
    fork: () => asWorkerProcess(utilityProcess.fork(paths.worker, [], { serviceName: 'Parley service' })),
    dataDir: paths.serviceData,
    ownerKey,
    webRoot: paths.renderer,
    networkHosts: () => networkHosts(networkInterfaces()),
    clock,
    log,
  });

export const openNotifier = ({ log }: Foundation): Notifier =>
  createNotifier({
    isSupported: () => Notification.isSupported(),
    create: (options) => new Notification(options),
    readsMarkup: process.platform === 'linux',
    log,
  });

export const openTray = ({ paths, log }: Foundation): NativeTray | undefined =>
  createNativeTray({
    createTray: (image) => new Tray(image),
    createImage: (file) => nativeImage.createFromPath(file),
    createMenu: (template) => Menu.buildFromTemplate(template),
    folder: paths.trayIcons,
    platform: process.platform,
    log,
  });

const windowDeps = ({ paths, clock, log }: Foundation, pages: Pages, keepOut: KeepOut): WindowDeps => ({
  platform: process.platform,
  createWindow: (options) => keepOut.guard(new BrowserWindow(options)),
  preload: paths.preload,
  pages,
  openLink: createLinkOpener({ openExternal: (address) => shell.openExternal(address), clock, log }),
  openMenu: (items, window) => Menu.buildFromTemplate(items).popup({ window }),
  copy: (text) => void clipboard.writeText(text).catch(() => log.warn('a link was not copied')),
  isDark: () => nativeTheme.shouldUseDarkColors,
  log,
});

export function openDesktop(foundation: Foundation, recordings: Recordings): Desktop {
  const { clock, paths, log, settings, language } = foundation;
  const { platform, env, argv } = process;
  // Before the first window, which takes its background from it.
  follow(settings, ({ theme }) => void (nativeTheme.themeSource = theme));

  const pages = createPages();
  const send = createSendEvent(pages);
  const shown = () => settings.getState().shown;
  const statuses = createStatuses(shown);
  const { merged: status, calling } = statuses;
  const profiles = createProfiles({ settings, statuses, send, language, newId: randomUUID });
  const tell = createTell({ send, shown, calling });
  keepToOneCall(statuses, send);
  const notifier = openNotifier(foundation);
  const hosting = openHosting(foundation, () => foundation.identity.at(serviceLabel(undefined)).key);
  const failed = (error: Error): void => log.warn('the network was not asked', { reason: error.message });
  const finder = createServiceFinder({ open: () => openMulticast({ failed }), clock, log });
  const idle = watchIdle(powerMonitor, clock);
  const power = watchPower({ monitor: powerMonitor, clock, status });
  const tray = openTray(foundation);
  const leaveCall = createLeaveCall({ status, tell, clock });
  // The call first: the other side is told by the service that stops after it, and its page finishes what it records.
  const stop = async (): Promise<void> => {
    await leaveCall();
    // Each to its end, whatever becomes of the other.
    await Promise.allSettled([recordings.stopAll(), hosting.stop()]);
  };
  const { isQuitting, quitInto } = createQuit({ app, stop, clock, log });

  const keepOut = createKeepOut(status);
  const capturing = openCapturing(foundation);
  const shared = {
    ...windowDeps(foundation, pages, keepOut),
    displays: () => screen.getAllDisplays(),
    clock,
  };
  const cursor = () => screen.getCursorScreenPoint();
  const mini = createMiniWindow({
    ...shared,
    memory: new Store({ name: 'mini-window', clearInvalidConfig: true }),
    cursor,
    keepOut,
  });
  const canHide = async (): Promise<boolean> => tray !== undefined && hasTrayHost({ platform, env });
  const frame = {
    ...shared,
    memory: new Store({ name: 'window', clearInvalidConfig: true }),
    icon: paths.icon,
    startsHidden: wasStartedHidden(argv, platform, app),
    canHide,
    onClose: createClosing({ isQuitting, canHide, settings, notifier, log }),
    mini,
    marks: openMarks(capturing, shared, status),
  };
  const mainWindow = createMainWindows({
    open: (profile, isBehind) => createMainWindow({ ...frame, profile, isBehind }),
    settings,
    choose: settings.show,
  });
  const popup = createRingingWindow({ ...shared, cursor });
  const ring = openRinging({ popup, mainWindow, notifier, send, clock, log });
  const card = createCard({ window: createCardWindow({ ...shared, cursor }), clock });
  const reactions = createKeyReactions({ status, tell, clock, show: card.show });
  const keys = createGlobalKeys({
    shortcuts: globalShortcut,
    settings,
    status,
    keepsThem: mayBeWayland({ platform, env }),
    ringing: ring.ringing.current,
    pressed: reactions.pressed,
    answer: ring.ringing.answerCurrent,
    tried: (name) => send('main', 'keys.tried', name),
    log,
  });
  const seen = { tray, mainWindow, card, ...ring };
  const asked = { profiles, statuses, tell, keys, capturing, recordings, quitInto };
  return { pages, send, notifier, hosting, finder, idle, power, ...asked, ...seen };
}
