import type { WhyNoUpdates } from '../../src/bridge/updates.ts';

interface Installed {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  /** The program that runs. */
  readonly program: string;
  readonly appImage: string | undefined;
  /** Windows: the uninstaller lies beside the program. */
  readonly hasUninstaller: boolean;
  readonly hasFeed: boolean;
}

/** Where the deb and the rpm put it. */
const packaged = /^\/(opt|usr)\//;
/** Everybody's or one's own; what is started from a disk image or from the downloads lies elsewhere, and cannot be written. */
const macApplications = /^(\/Users\/[^/]+)?\/Applications\//;

/** Why this Parley cannot renew itself; null where it can. */
export function whyNone(installed: Installed): WhyNoUpdates | null {
  const { isPackaged, platform, program, appImage, hasUninstaller, hasFeed } = installed;
  if (!isPackaged) return 'checkout';
  if (platform === 'linux' && appImage === undefined)
    return packaged.test(program) ? 'package-manager' : 'folder';
  if (platform === 'win32' && !hasUninstaller) return 'folder';
  if (platform === 'darwin' && !macApplications.test(program)) return 'folder';
  return hasFeed ? null : 'no-source';
}
