import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startNotices } from './notices.ts';
import { startPanel, writePanelSettings } from './panel.ts';
import { createProcesses } from './processes.ts';

/** What programs of this desktop find in their environment. */
export interface DesktopSession {
  readonly env: NodeJS.ProcessEnv;
  stop(): void;
}

const screen = '1600x1000x24';
const pickAction = path.join(import.meta.dirname, 'pick-action.sh');

/**
 * A real panel, beside a notification service that draws buttons, costs a second to start, and only a spec that presses them needs it. Else
 * the name alone tells apps that there is a tray, and dunst, which tells what it shows, shows notifications.
 */
type Look = 'plain' | 'panel';

/**
 * A desktop of our own: X server, window manager, session bus, notifications, and a tray: a panel that shows it, or nothing but
 * a name on the bus by which apps see that tray icons are shown.
 */
export async function startDesktopSession(
  base: NodeJS.ProcessEnv = process.env,
  look: Look = 'plain',
): Promise<DesktopSession> {
  const processes = createProcesses();
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-session-'));
  const stop = (): void => {
    processes.stop();
    // What the bus started for others writes until it has seen that the bus is gone.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const number = await processes.startAndRead(
      'Xvfb',
      ['-displayfd', '1', '-screen', '0', screen, '-nolisten', 'tcp'],
      base,
    );
    const { WAYLAND_DISPLAY: _none, ...rest } = base;
    const onScreen = { ...rest, DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' };
    const configFolder = path.join(folder, 'config');
    writePanelSettings(configFolder);
    const bus = await processes.startAndRead(
      'dbus-daemon',
      ['--session', '--nofork', '--print-address=1'],
      // What the bus starts, the keeper of the panel's settings among it, has its surroundings.
      { ...onScreen, XDG_CONFIG_HOME: configFolder },
    );
    // A button of a notification is chosen by the words in this file (tests/fixtures/notifications.ts).
    const buttons = { PARLEY_BUTTON_FILE: path.join(folder, 'button') };
    const env = { ...onScreen, ...buttons, DBUS_SESSION_BUS_ADDRESS: bus };
    processes.start('openbox', [], env);
    if (look === 'panel') {
      startNotices(processes, env, folder);
      startPanel(processes, env);
      return { env, stop };
    }
    const settings = path.join(folder, 'dunstrc');
    writeFileSync(settings, `[global]\ndmenu = ${pickAction}\n`);
    processes.start('dunst', ['-conf', settings], env);
    if (existsSync('/usr/bin/dbus-test-tool')) {
      processes.start('dbus-test-tool', ['echo', '--name=org.kde.StatusNotifierWatcher'], env);
    }
    return { env, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
