import path from 'node:path';
import type { App } from 'electron';
import type { LoginStart } from '../../src/bridge/login-start.ts';
import { desktopFile, desktopId } from './desktop-file.ts';

export interface StartupFiles {
  /** Undefined when there is none. */
  read(file: string): string | undefined;
  /** With the folders that lead to it. */
  write(file: string, text: string): void;
  /** Nothing where there is none. */
  remove(file: string): void;
}

interface LoginStartDeps {
  readonly platform: NodeJS.Platform;
  /** A checkout that is only tried out does not start by itself. */
  readonly isPackaged: boolean;
  /** The program itself; of an AppImage the file, not what it unpacked. */
  readonly program: string;
  /** `$XDG_CONFIG_HOME`, or what stands for it. */
  readonly configFolder: string;
  readonly files: StartupFiles;
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;
}

export interface LoginStarter {
  /** As the system has it now: the person may have changed it there. */
  get(): LoginStart;
  set(on: boolean): LoginStart;
}

const hidden = '--hidden';

function byFile({ program, configFolder, files }: LoginStartDeps): LoginStarter {
  const file = path.posix.join(configFolder, 'autostart', `${desktopId}.desktop`);
  const get = (): LoginStart => {
    const text = files.read(file);
    return text === undefined || /^Hidden=true$/m.test(text) ? 'off' : 'on';
  };
  return {
    get,
    set(on) {
      const more = ['X-GNOME-Autostart-enabled=true'];
      if (on) files.write(file, desktopFile({ command: [program, hidden], icon: desktopId, more }));
      else files.remove(file);
      return get();
    },
  };
}

/** Electron's page "app", setLoginItemSettings: Windows asks with the arguments that were set; macOS takes none. */
function bySystem({ platform, app }: LoginStartDeps): LoginStarter {
  const own = platform === 'win32' ? { args: [hidden] } : {};
  const get = (): LoginStart => (app.getLoginItemSettings(own).openAtLogin ? 'on' : 'off');
  return {
    get,
    set(on) {
      app.setLoginItemSettings({ openAtLogin: on, ...own });
      return get();
    },
  };
}

/** Starts Parley in the tray when the person logs in. */
export function createLoginStart(deps: LoginStartDeps): LoginStarter {
  const { platform, isPackaged } = deps;
  if (!isPackaged) return { get: () => 'unavailable', set: () => 'unavailable' };
  return platform === 'linux' ? byFile(deps) : bySystem(deps);
}

/** For a start right after this one, by the person's word: with its switches, in a window, without the link that was followed already. */
export const argumentsAgain = (argv: readonly string[]): string[] =>
  argv.slice(1).filter((word) => word.startsWith('--') && word !== hidden);

/** macOS hands over no arguments at a login, and says it instead. */
export const wasStartedHidden = (
  argv: readonly string[],
  platform: NodeJS.Platform,
  app: Pick<App, 'getLoginItemSettings'>,
): boolean => argv.includes(hidden) || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);
