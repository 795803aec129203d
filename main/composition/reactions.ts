import { app, powerMonitor, powerSaveBlocker, session } from 'electron';
import type { Clock } from '../../src/base/clock.ts';
import type { Subject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { follow } from '../lifecycle/follow.ts';
import { stayAwakeInCalls } from '../power/stay-awake.ts';
import { noStatus } from '../tray/app-status.ts';
import { createTrayActions } from '../tray/run-tray-action.ts';
import { trayModel } from '../tray/tray-model.ts';
import { createTrayService, type NativeTray } from '../tray/tray-service.ts';
import type { Desktop } from './desktop.ts';
import { pinCertificates } from '../security/certificates.ts';
import type { Foundation } from './foundation.ts';

function showInTray(native: NativeTray, desktop: Desktop, status: Subject<AppStatus>, clock: Clock): void {
  const { send, ringing, hosting, mainWindow } = desktop;
  const quit = (): void => app.quit();
  const actions = createTrayActions({
    send,
    ringing,
    showWindow: mainWindow.show,
    retryHosting: () => void hosting.retry(),
    quit,
  });
  const tray = createTrayService(native, actions);
  const render = (): void =>
    tray.render(
      trayModel({
        status: status.getState(),
        ringing: ringing.current.getState(),
        hosting: hosting.state.getState(),
        nowMs: clock.now(),
      }),
    );
  native.onClick(mainWindow.toggle);
  for (const source of [status, ringing.current, hosting.state]) source.subscribe(render);
  render();
  app.on('will-quit', () => tray.destroy());
}

/** What follows what. */
export function connect(
  { settings, clock, log }: Foundation,
  desktop: Desktop,
  status: Subject<AppStatus>,
): void {
  const { send, hosting, finder, idle, mainWindow, ringing, notifier, tray } = desktop;

  follow(settings, ({ profile }) => void hosting.follow(profile?.service));
  settings.subscribe((changed) => {
    send('main', 'settings.changed', changed);
    send('ringing', 'settings.changed', changed);
  });
  pinCertificates({
    session: session.defaultSession,
    settings,
    refused: (problem) => send('main', 'certificate.refused', problem),
    log,
  });
  hosting.state.subscribe((changed) => send('main', 'hosting.changed', changed));
  idle.subscribe((changed) => send('main', 'idle.changed', changed));
  finder.state.subscribe((changed) => send('main', 'discovery.changed', changed));
  mainWindow.onPageGone(() => {
    void finder.stop();
    status.set(noStatus);
    ringing.handle({ type: 'page-gone' });
  });

  if (tray) showInTray(tray, desktop, status, clock);
  status.subscribe(({ unread }, before) => {
    if (unread !== before.unread) app.setBadgeCount(unread);
  });
  const sleepAgain = stayAwakeInCalls(status, powerSaveBlocker);
  powerMonitor.on('resume', () => send('main', 'network.changed', undefined));
  app.on('will-quit', () => {
    sleepAgain();
    idle.end();
    notifier.closeAll();
  });
}
