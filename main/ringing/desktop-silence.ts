import { askSessionBus, type BusDeps, runTool } from '../session-bus/session-bus.ts';

/** Whether the person told their desktop that they do not want to be disturbed. */
export interface DesktopSilence {
  /** Asked at each ring. Where nobody answers there is no silence: better loud than missed. */
  isWanted(): Promise<boolean>;
}

interface SilenceDeps extends BusDeps {
  readonly platform: NodeJS.Platform;
}

const notifications = 'org.freedesktop.Notifications';

/** Null where there is nothing to ask: Electron tells of no focus mode (docs/platforms.md). */
export function createDesktopSilence({ platform, ...bus }: SilenceDeps): DesktopSilence | null {
  if (platform !== 'linux') return null;
  const { env, run = runTool } = bus;
  const property = async (of: string, name: string): Promise<boolean> => {
    const get = 'org.freedesktop.DBus.Properties.Get';
    const question = ['/org/freedesktop/Notifications', get, `string:${of}`, `string:${name}`];
    return (await askSessionBus(bus, notifications, question)).includes('boolean true');
  };
  const gnome = async (): Promise<boolean> => {
    // A setting that may lie there, turned off long ago, under another desktop.
    if (!env['XDG_CURRENT_DESKTOP']?.split(':').includes('GNOME')) return false;
    const said = await run('gsettings', ['get', 'org.gnome.desktop.notifications', 'show-banners']);
    return said.trim() === 'false';
  };
  const ask = async (): Promise<boolean> => {
    const answers = await Promise.allSettled([
      // KDE Plasma; also while screens are mirrored or shared, where the person wants that.
      property(notifications, 'Inhibited'),
      property('org.dunstproject.cmd0', 'paused'),
      gnome(),
    ]);
    return answers.some((answer) => answer.status === 'fulfilled' && answer.value);
  };
  let asking: Promise<boolean> | null = null;
  return {
    // Pop-up and sound of one ring ask in the same moment and must hear the same.
    isWanted: () => (asking ??= ask().finally(() => (asking = null))),
  };
}
