import type { Clock } from '../../src/base/clock.ts';
import { askSessionBus, type BusDeps, runTool } from '../session-bus/session-bus.ts';

/** Whether the person told their desktop that they do not want to be disturbed. */
export interface DesktopSilence {
  /** Asked at each ring. Where nobody answers there is no silence: better loud than missed. */
  isWanted(): Promise<boolean>;
  /** Calls once it is wanted no more; the returned function ends the wait, and may be called twice. */
  whenOver(listener: () => void): () => void;
}

interface SilenceDeps extends BusDeps {
  readonly platform: NodeJS.Platform;
  readonly clock: Clock;
}

/** Asked so often while a ring is held back, and never else: each of these services would have its own way to tell. */
const everyMs = 2_000;

const notifications = 'org.freedesktop.Notifications';

/**
 * Desktops that keep it as a setting, by their name in XDG_CURRENT_DESKTOP. Others are not asked: a setting may lie there, turned off long
 * ago, under another desktop.
 */
const settingsOf: Readonly<
  Record<string, { readonly ask: readonly [string, ...string[]]; readonly means: string }>
> = {
  GNOME: { ask: ['gsettings', 'get', 'org.gnome.desktop.notifications', 'show-banners'], means: 'false' },
  'X-Cinnamon': {
    ask: ['gsettings', 'get', 'org.cinnamon.desktop.notifications', 'display-notifications'],
    means: 'false',
  },
  MATE: { ask: ['gsettings', 'get', 'org.mate.NotificationDaemon', 'do-not-disturb'], means: 'true' },
  XFCE: { ask: ['xfconf-query', '-c', 'xfce4-notifyd', '-p', '/do-not-disturb'], means: 'true' },
};

/** Null where there is nothing to ask: Electron tells of no focus mode (docs/platforms.md). */
export function createDesktopSilence({ platform, clock, ...bus }: SilenceDeps): DesktopSilence | null {
  if (platform !== 'linux') return null;
  const { env, run = runTool } = bus;
  const property = async (of: string, name: string): Promise<boolean> => {
    const get = 'org.freedesktop.DBus.Properties.Get';
    const question = ['/org/freedesktop/Notifications', get, `string:${of}`, `string:${name}`];
    return (await askSessionBus(bus, notifications, question)).includes('boolean true');
  };
  const names = env['XDG_CURRENT_DESKTOP']?.split(':') ?? [];
  const settings = names.flatMap((name) => settingsOf[name] ?? []);
  /** Null where nobody answers. */
  const ask = async (): Promise<boolean | null> => {
    const said = await Promise.allSettled([
      // KDE Plasma; also while screens are mirrored or shared, where the person wants that.
      property(notifications, 'Inhibited'),
      property('org.dunstproject.cmd0', 'paused'),
      ...settings.map(async ({ ask: [tool, ...args], means }) => (await run(tool, args)).trim() === means),
    ]);
    const answers = said.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return answers.length === 0 ? null : answers.includes(true);
  };
  let asking: ReturnType<typeof ask> | null = null;
  // Pop-up and sound of one ring ask in the same moment and must hear the same.
  const askOnce = (): ReturnType<typeof ask> => (asking ??= ask().finally(() => (asking = null)));
  return {
    isWanted: async () => (await askOnce()) === true,
    whenOver(listener) {
      let isAwaited = true;
      const lookLater = (): (() => void) =>
        clock.after(everyMs, () => {
          void askOnce().then((isStill) => {
            if (!isAwaited) return;
            // Who was too busy to answer has not ended it.
            if (isStill === false) listener();
            else cancel = lookLater();
          });
        });
      let cancel = lookLater();
      return () => {
        isAwaited = false;
        cancel();
      };
    },
  };
}
