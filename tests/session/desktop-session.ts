import { existsSync } from 'node:fs';
import { createProcesses } from './processes.ts';

/** What programs of this desktop find in their environment. */
export interface DesktopSession {
  readonly env: NodeJS.ProcessEnv;
  stop(): void;
}

const screen = '1600x1000x24';

/**
 * A desktop of our own: X server, window manager, session bus, notifications, and a name on the bus by which apps see that
 * tray icons are shown.
 */
export async function startDesktopSession(base: NodeJS.ProcessEnv = process.env): Promise<DesktopSession> {
  const processes = createProcesses();
  try {
    const number = await processes.startAndRead(
      'Xvfb',
      ['-displayfd', '1', '-screen', '0', screen, '-nolisten', 'tcp'],
      base,
    );
    const { WAYLAND_DISPLAY: _none, ...rest } = base;
    const onScreen = { ...rest, DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' };
    const bus = await processes.startAndRead(
      'dbus-daemon',
      ['--session', '--nofork', '--print-address=1'],
      onScreen,
    );
    const env = { ...onScreen, DBUS_SESSION_BUS_ADDRESS: bus };
    processes.start('openbox', [], env);
    processes.start('dunst', ['-conf', '/dev/null'], env);
    if (existsSync('/usr/bin/dbus-test-tool')) {
      processes.start('dbus-test-tool', ['echo', '--name=org.kde.StatusNotifierWatcher'], env);
    }
    return { env, stop: processes.stop };
  } catch (error) {
    processes.stop();
    throw error;
  }
}
