import { app, Menu, protocol, session } from 'electron';
import { createSubject } from '../src/base/observable.ts';
import type { AppStatus } from '../src/bridge/contract.ts';
import { linkScheme } from '../src/bridge/join-link.ts';
import { openBridge } from './composition/bridge.ts';
import { openDesktop } from './composition/desktop.ts';
import { layFoundation } from './composition/foundation.ts';
import { startHostOnly } from './composition/host-only.ts';
import { connect } from './composition/reactions.ts';
import { createLinks, linkIn } from './deep-links/deep-links.ts';
import { isHostOnly } from './host-only/host-only.ts';
import { appMenuFor } from './lifecycle/app-menu.ts';
import { createPageServer } from './security/page-files.ts';
import { guardPermissions } from './security/permissions.ts';
import { privilegedScheme, scheme } from './security/scheme.ts';
import { noStatus } from './tray/app-status.ts';

function setAppMenu(): void {
  const template = appMenuFor(process.platform);
  Menu.setApplicationMenu(template && Menu.buildFromTemplate(template));
}

/** macOS hands a link over by this event, perhaps before the app is ready. */
function collectLinks(): (follow: (link: string) => void) => void {
  let early: string[] = [];
  let follow = (link: string): void => void early.push(link);
  app.on('open-url', (event, link) => {
    event.preventDefault();
    follow(link);
  });
  return (given) => {
    follow = given;
    for (const link of early) given(link);
    early = [];
  };
}

function start(onLink: ReturnType<typeof collectLinks>): void {
  const foundation = layFoundation();
  const { paths, log } = foundation;

  protocol.handle(scheme, createPageServer(paths.renderer));
  guardPermissions(session.defaultSession, log);
  setAppMenu();

  const status = createSubject<AppStatus>(noStatus);
  const desktop = openDesktop(foundation, status);
  const showWindow = desktop.mainWindow.show;
  const links = createLinks({ showWindow, log });
  openBridge(foundation, desktop, status, links);
  links.opened.subscribe((link) => desktop.send('main', 'link.changed', link));
  connect(foundation, desktop, status);

  // A checkout that is only tried out must not become the system's handler.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  app.on('second-instance', (_event, argv) => {
    showWindow();
    links.follow(linkIn(argv));
  });
  app.on('activate', showWindow);
  onLink(links.follow);
  links.follow(linkIn(process.argv));
  log.info('started');
}

protocol.registerSchemesAsPrivileged([privilegedScheme]);
app.setAppUserModelId('app.parley.desktop');
// The ring sounds before anyone has clicked.
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
app.on('window-all-closed', () => {
  // The tray goes on without windows; Electron would quit.
});

if (app.requestSingleInstanceLock()) {
  const onLink = collectLinks();
  void app.whenReady().then(() => (isHostOnly(process.argv) ? startHostOnly() : start(onLink)));
} else {
  app.quit();
}
