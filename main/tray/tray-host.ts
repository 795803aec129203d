import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Panels that show tray icons own this name on the session bus (StatusNotifierItem, freedesktop.org). */
const watcher = 'org.kde.StatusNotifierWatcher';
const timeoutMs = 1_000;

interface TrayHostDeps {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly exists?: (file: string) => boolean;
  readonly run?: (command: string, args: readonly string[]) => Promise<string>;
}

const runCommand = (command: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(command, args, { timeout: timeoutMs }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });

/**
 * Whether a tray icon is shown by anything. On Linux a tray can be made and seen by nobody (GNOME has no host): a window
 * hidden there could not be found again. Asked at each close, because extensions come and go.
 */
export async function hasTrayHost({
  platform,
  env,
  exists = existsSync,
  run = runCommand,
}: TrayHostDeps): Promise<boolean> {
  if (platform !== 'linux') return true;
  const runtime = env['XDG_RUNTIME_DIR'];
  const hasBus =
    env['DBUS_SESSION_BUS_ADDRESS'] !== undefined ||
    (runtime !== undefined && exists(path.join(runtime, 'bus')));
  // Without a bus dbus-send would start one.
  if (!hasBus) return false;
  const question = [
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    `string:${watcher}`,
  ];
  return run('dbus-send', question).then(
    (answer) => answer.includes('boolean true'),
    () => false,
  );
}
