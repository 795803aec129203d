import path from 'node:path';
import { linkScheme } from '../../src/bridge/join-link.ts';
import type { Log } from '../../src/base/log.ts';
import { desktopFile, desktopId } from './desktop-file.ts';
import type { StartupFiles } from './login-start.ts';

interface Started {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The program that runs, with no link in its path. */
  readonly program: string;
  readonly realPath: (path: string) => string;
}

/**
 * The AppImage that this Parley runs from. Its runtime says so in `APPIMAGE`, and what any AppImage starts (a terminal, a file manager) inherits
 * that: it is believed only where this program lies in the folder that the same runtime has mounted (`APPDIR`).
 */
export function ownAppImage({ env, program, realPath }: Started): string | undefined {
  const { APPIMAGE: file, APPDIR: mounted } = env;
  if (!file || !mounted || !path.posix.isAbsolute(file)) return undefined;
  try {
    const [first] = path.posix.relative(realPath(mounted), program).split('/');
    return first === '..' || first === '' ? undefined : file;
  } catch {
    return undefined;
  }
}

interface AppImageDeps {
  /** The file that the person downloaded. */
  readonly appImage: string;
  /** `$XDG_DATA_HOME`, or what stands for it. */
  readonly dataFolder: string;
  readonly icon: string;
  readonly files: StartupFiles & { copy(from: string, to: string): void };
  readonly run: (command: string, args: readonly string[]) => Promise<void>;
  readonly log: Log;
}

/**
 * An AppImage is installed by nobody, so it makes itself known: a launcher, the handler of its links, and the name by which Wayland's
 * portals give keys (electron-builder issue 4035). Written anew where the file was moved. Does nothing that cannot be undone by deleting it.
 */
export async function announceAppImage(deps: AppImageDeps): Promise<'written' | 'there' | 'failed'> {
  const { appImage, dataFolder, icon, files, run, log } = deps;
  const folder = path.posix.join(dataFolder, 'applications');
  const file = path.posix.join(folder, `${desktopId}.desktop`);
  const text = desktopFile({
    command: [appImage, '%U'],
    icon: desktopId,
    more: [
      'Categories=Network;InstantMessaging;VideoConference;',
      `MimeType=x-scheme-handler/${linkScheme};`,
    ],
  });
  if (files.read(file) === text) return 'there';
  try {
    files.copy(icon, path.posix.join(dataFolder, 'icons', 'hicolor', '256x256', 'apps', `${desktopId}.png`));
    files.write(file, text);
  } catch {
    log.warn('no launcher of our own');
    return 'failed';
  }
  // Where one of them is missing, the desktop reads the folder itself sooner or later.
  await run('update-desktop-database', [folder]).catch(() => {});
  await run('xdg-mime', ['default', `${desktopId}.desktop`, `x-scheme-handler/${linkScheme}`]).catch(
    () => {},
  );
  log.info('launcher written');
  return 'written';
}
