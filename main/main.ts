import { app, Menu, protocol, session } from 'electron';
import { linkScheme, type OpenedLink } from '../src/bridge/join-link.ts';
import { openBridge } from './composition/bridge.ts';
import { openDesktop } from './composition/desktop.ts';
import { layFoundation } from './composition/foundation.ts';
import { startHostOnly } from './composition/host-only.ts';
import { connect } from './composition/reactions.ts';
import { openRecordings } from './composition/recording.ts';
import { announce } from './composition/startup.ts';
import { countStart, openUpdates } from './composition/updates.ts';
import { createLinks, linkIn } from './deep-links/deep-links.ts';
import { whoKnows } from './deep-links/who-knows.ts';
import { isHostOnly } from './host-only/host-only.ts';
import { appMenuFor } from './lifecycle/app-menu.ts';
import { follow } from './lifecycle/follow.ts';
import { recordingDisk } from './recording/disk.ts';
import { createPlayFiles } from './recording/play-files.ts';
import { hangsRemotely, isRemoteSession } from './screen-capture/remote-session.ts';
import { refuseDownloads } from './security/downloads.ts';
import { createPageServer } from './security/page-files.ts';
import { guardPermissions } from './security/permissions.ts';
import { privilegedScheme, scheme } from './security/scheme.ts';
import { voiceTrials } from './voice-trials.ts';

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
  const firstStarts = countStart();
  if (!firstStarts) return;
  const foundation = layFoundation();
  const { paths, settings, log } = foundation;

  const recordings = openRecordings(foundation);
  const playFiles = createPlayFiles({ fileOf: recordings.fileOf, bytesOf: recordingDisk.bytesOf });
  protocol.handle(scheme, createPageServer(paths.renderer, playFiles));
  guardPermissions(session.defaultSession, log);
  refuseDownloads(session.defaultSession, log);
  follow(foundation.language, setAppMenu);

  const desktop = openDesktop(foundation, recordings);
  const showWindow = desktop.mainWindow.show;
  const profileFor = (link: OpenedLink) =>
    whoKnows(link, settings.getState(), desktop.hosting.state.getState());
  const links = createLinks({ showWindow, profileFor, log });
  const updates = openUpdates(foundation, desktop, firstStarts);
  openBridge(foundation, desktop, links, updates);
  connect(foundation, desktop, links, updates);

  // A checkout that is only tried out must not become the system's handler.
  void announce(foundation).then(() => app.isPackaged && app.setAsDefaultProtocolClient(linkScheme));
  app.on('second-instance', (_event, argv) => {
    showWindow();
    links.follow(linkIn(argv));
  });
  app.on('activate', () => showWindow());
  onLink(links.follow);
  links.follow(linkIn(process.argv));
  log.info('started');
}

protocol.registerSchemesAsPrivileged([privilegedScheme]);
app.setAppUserModelId('app.parley.desktop');
// Always the same, or a notification of yesterday's start could start nothing (Electron's page app, setToastActivatorCLSID).
if (process.platform === 'win32') app.setToastActivatorCLSID('8d2f4c61-7b0e-4f6a-9a57-3f4d1f0b6c2e');
// Read by Chromium as it starts.
if (isRemoteSession(process)) app.commandLine.appendSwitch('disable-features', hangsRemotely);
app.commandLine.appendSwitch('force-fieldtrials', voiceTrials);
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
