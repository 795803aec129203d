import { askSessionBus, type BusDeps } from '../session-bus/session-bus.ts';

/** Panels that show tray icons own this name on the session bus (StatusNotifierItem, freedesktop.org). */
const watcher = 'org.kde.StatusNotifierWatcher';

interface TrayHostDeps extends BusDeps {
  readonly platform: NodeJS.Platform;
}

/**
 * Whether a tray icon is shown by anything. On Linux a tray can be made and seen by nobody (GNOME has no host): a window
 * hidden there could not be found again. Asked at each close, because extensions come and go.
 */
export async function hasTrayHost({ platform, ...bus }: TrayHostDeps): Promise<boolean> {
  if (platform !== 'linux') return true;
  const question = ['/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', `string:${watcher}`];
  return askSessionBus(bus, 'org.freedesktop.DBus', question).then(
    (answer) => answer.includes('boolean true'),
    () => false,
  );
}
