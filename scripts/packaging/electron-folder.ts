import { existsSync } from 'node:fs';
import path from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

const electronExecutable = (folder: string, platform = process.platform): string =>
  path.join(folder, executables[platform] ?? 'electron');

/** An unpacked Electron on this machine, where Electron's own npm package looks for it; otherwise Forge downloads one. */
export function findElectronFolder(root: string, env: NodeJS.ProcessEnv): string | undefined {
  const candidates = [env['ELECTRON_OVERRIDE_DIST_PATH'], path.join(root, 'node_modules/electron/dist')];
  return candidates.find((folder) => folder && existsSync(electronExecutable(folder)));
}

/** Only Electron's own binary has a fuse wire; a stand-in for it is nothing that could be sealed. */
async function hasFuses(folder: string): Promise<boolean> {
  try {
    await getCurrentFuseWire(electronExecutable(folder));
    return true;
  } catch {
    return false;
  }
}

/** Whether the fuses of what is packed are set. Electron as Forge downloads it has some, or packing fails. */
export async function isSealed(root: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const folder = findElectronFolder(root, env);
  return folder === undefined || hasFuses(folder);
}
