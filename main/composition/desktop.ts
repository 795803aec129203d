import {
  app,
  BrowserWindow,
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
import { networkInterfaces } from 'node:os';
import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { serviceLabel } from '../../src/bridge/service-address.ts';
import { openMulticast } from '../../src/service/discovery/multicast.ts';
import { createServiceFinder, type ServiceFinder } from '../discovery/service-finder.ts';
import { createHostService, type HostService } from '../hosting/host-service.ts';
import { networkHosts } from '../hosting/network-hosts.ts';
import { asWorkerProcess } from '../hosting/utility-worker.ts';
import { createSendEvent, type SendEvent } from '../ipc/events.ts';
import { createPages, type Pages } from '../ipc/pages.ts';
import { follow } from '../lifecycle/follow.ts';
import { createLeaveCall } from '../lifecycle/leave-call.ts';
import { createQuit } from '../lifecycle/quit.ts';
import { createNotifier, type Notifier } from '../notifications/notifier.ts';
import { type IdleWatch, watchIdle } from '../power/idle-watch.ts';
import { createRinging, type Ringing } from '../ringing/ringing.ts';
import { createNativeTray } from '../tray/native-tray.ts';
import { hasTrayHost } from '../tray/tray-host.ts';
import type { NativeTray } from '../tray/tray-service.ts';
import { createClosing } from '../windows/closing.ts';
import { createMainWindow, type MainWindow } from '../windows/main-window.ts';
import type { WindowDeps } from '../windows/open-window.ts';
import { createRingingWindow } from '../windows/ringing-window.ts';
import type { Foundation } from './foundation.ts';

/** What the person sees and hears of Parley, and the service behind it. */
export interface Desktop {
  readonly pages: Pages;
  readonly send: SendEvent;
  readonly notifier: Notifier;
  readonly hosting: HostService;
  readonly finder: ServiceFinder;
  readonly idle: IdleWatch;
  readonly tray: NativeTray | undefined;
  readonly mainWindow: MainWindow;
  readonly ringing: Ringing;
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
    hasActions: process.platform !== 'linux',
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

const windowDeps = ({ paths, log }: Foundation, pages: Pages): WindowDeps => ({
  createWindow: (options) => new BrowserWindow(options),
  preload: paths.preload,
  pages,
  openExternal: (address) => shell.openExternal(address),
  isDark: () => nativeTheme.shouldUseDarkColors,
  log,
});

export function openDesktop(foundation: Foundation, status: Observable<AppStatus>): Desktop {
  const { clock, paths, log, settings } = foundation;
  const { platform, env, argv } = process;
  // Before the first window, which takes its background from it.
  follow(settings, ({ theme }) => void (nativeTheme.themeSource = theme));

  const pages = createPages();
  const send = createSendEvent(pages);
  const notifier = openNotifier(foundation);
  const hosting = openHosting(foundation, () => foundation.identity.at(serviceLabel(undefined)).key);
  const failed = (error: Error): void => log.warn('the network was not asked', { reason: error.message });
  const finder = createServiceFinder({ open: () => openMulticast({ failed }), clock, log });
  const idle = watchIdle(powerMonitor, clock);
  const tray = openTray(foundation);
  const leaveCall = createLeaveCall({ status, send, clock });
  // The call first: the other side is told by the service that stops after it.
  const stop = (): Promise<void> => leaveCall().then(() => hosting.stop());
  const { isQuitting } = createQuit({ app, stop, clock, log });

  const shared = { ...windowDeps(foundation, pages), displays: () => screen.getAllDisplays(), clock };
  const canHide = async (): Promise<boolean> => tray !== undefined && hasTrayHost({ platform, env });
  const mainWindow = createMainWindow({
    ...shared,
    memory: new Store({ name: 'window', clearInvalidConfig: true }),
    icon: paths.icon,
    startsHidden: argv.includes('--hidden'),
    canHide,
    onClose: createClosing({ isQuitting, canHide, settings, notifier, log }),
  });
  const popup = createRingingWindow({ ...shared, cursor: () => screen.getCursorScreenPoint() });
  const ringing = createRinging({ popup, window: mainWindow, notifier, send, log });
  return { pages, send, notifier, hosting, finder, idle, tray, mainWindow, ringing };
}
