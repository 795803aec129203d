import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Processes } from './processes.ts';

/** Names the program, which lies in a folder of the machine's kind. */
const serviceFile = '/usr/share/dbus-1/services/org.xfce.xfce4-notifyd.Notifications.service';

const program = (): string => {
  const [, found] = /^Exec=(.+)$/m.exec(readFileSync(serviceFile, 'utf8')) ?? [];
  if (found === undefined) throw new Error('xfce4-notifyd names no program');
  return found;
};

/**
 * Of all buttons alike, whatever is on them and in whichever letters: a spec presses them by their places. A line of text is less wide
 * than two, so that a notification's width tells how many it has.
 */
export const noticeButton = { width: 254, height: 70 } as const;

const look = `#XfceNotifyWindow button {
  min-width: ${noticeButton.width}px;
  min-height: ${noticeButton.height}px;
  padding: 0;
}
`;

/** A real notification service, which draws the buttons of its notifications: xfce4-notifyd. */
export function startNotices(processes: Processes, env: NodeJS.ProcessEnv, folder: string): void {
  const [config, cache] = [path.join(folder, 'notices'), path.join(folder, 'cache')];
  mkdirSync(path.join(config, 'gtk-3.0'), { recursive: true });
  writeFileSync(path.join(config, 'gtk-3.0', 'gtk.css'), look);
  const own = { XDG_CONFIG_HOME: config, XDG_CACHE_HOME: cache, NO_AT_BRIDGE: '1' };
  processes.start(program(), [], { ...env, ...own });
}
