import { app, powerMonitor, powerSaveBlocker, session } from 'electron';
import { hostedIn } from '../../src/bridge/profiles.ts';
import type { Links } from '../deep-links/deep-links.ts';
import { follow } from '../lifecycle/follow.ts';
import { stayAwakeInCalls } from '../power/stay-awake.ts';
import { profileName } from '../../src/bridge/profile-words.ts';
import { createTrayActions } from '../tray/run-tray-action.ts';
import { type TrayAction, type TrayInput, trayModel } from '../tray/tray-model.ts';
import { createTrayService, type NativeTray } from '../tray/tray-service.ts';
import { openStepAside } from './capture.ts';
import type { Desktop } from './desktop.ts';
import { pinCertificates } from '../security/certificates.ts';
import type { Updates } from '../updates/updates.ts';
import type { Foundation } from './foundation.ts';
import { openWindowsSystem } from './windows-system.ts';

type Show = (input: TrayInput) => void;

function showInTray(native: NativeTray, { mainWindow }: Desktop, run: (action: TrayAction) => void): Show {
  const tray = createTrayService(native, run);
  native.onClick(mainWindow.toggle);
  app.on('will-quit', () => tray.destroy());
  return (input) => tray.render(trayModel(input));
}

/** The same state for tray and task bar, and the same actions. */
function showOutside(foundation: Foundation, desktop: Desktop): void {
  const { tell, statuses, ringing, hosting, mainWindow, tray } = desktop;
  const { settings, clock, language } = foundation;
  const run = createTrayActions({
    tell,
    ringing,
    showWindow: mainWindow.show,
    retryHosting: () => void hosting.retry(),
    quit: () => app.quit(),
  });
  const shows: Show[] = [];
  if (tray) shows.push(showInTray(tray, desktop, run));
  if (process.platform === 'win32') shows.push(openWindowsSystem(foundation, desktop, run));
  const render = (): void => {
    const input = {
      status: statuses.merged.getState(),
      services: settings.getState().profiles.map((profile, _index, all) => ({
        id: profile.id,
        name: profileName(profile, all),
        status: statuses.of(profile.id),
      })),
      ringing: ringing.current.getState(),
      hosting: hosting.state.getState(),
      nowMs: clock.now(),
    };
    for (const show of shows) show(input);
  };
  for (const source of [statuses.all, settings, ringing.current, hosting.state, language])
    source.subscribe(render);
  render();
}

/** What follows what. */
export function connect(foundation: Foundation, desktop: Desktop, links: Links, updates: Updates): void {
  const { settings, log } = foundation;
  const { send, statuses, hosting, finder, idle, power, mainWindow, ringing, notifier, keys, card } = desktop;
  const {
    statuses: { merged: status },
    recordings,
  } = desktop;

  follow(settings, (all) => void hosting.follow(hostedIn(all)));
  settings.subscribe((changed) => {
    for (const { id } of changed.profiles) send({ profile: id }, 'settings.changed', settings.of(id));
    statuses.look();
  });
  pinCertificates({
    app,
    session: session.defaultSession,
    settings,
    refused: (problem, profile) => send({ profile }, 'certificate.refused', problem),
    log,
  });
  links.opened.subscribe(() => {
    for (const { id } of settings.getState().profiles)
      send({ profile: id }, 'link.changed', links.openedIn(id));
  });
  hosting.state.subscribe((changed) => send('main', 'hosting.changed', changed));
  updates.state.subscribe((changed) => send('main', 'updates.changed', changed));
  recordings.kept.subscribe((changed) => send('main', 'recordings.changed', changed));
  idle.subscribe((changed) => send('main', 'idle.changed', changed));
  mainWindow.onShown((profile, isShown) => send({ profile }, 'window.changed', isShown));
  power.subscribe((changed) => send('main', 'power.changed', changed));
  finder.state.subscribe((changed) => send('main', 'discovery.changed', changed));
  keys.state.subscribe((changed) => send('main', 'keys.changed', changed));
  card.current.subscribe((changed) => send('glance', 'glance.changed', changed));
  mainWindow.onPageGone((profile) => {
    void finder.stop();
    keys.tryOut(false);
    statuses.gone(profile);
    ringing.handle({ type: 'page-gone', profile });
  });

  showOutside(foundation, desktop);
  status.subscribe(({ unread }, before) => {
    if (unread !== before.unread) app.setBadgeCount(unread);
  });
  openStepAside(foundation, desktop.capturing, status, mainWindow);
  const sleepAgain = stayAwakeInCalls(status, powerSaveBlocker);
  powerMonitor.on('resume', () => send('main', 'network.changed', undefined));
  app.on('will-quit', () => {
    sleepAgain();
    keys.end();
    card.end();
    idle.end();
    power.end();
    notifier.closeAll();
  });
}
