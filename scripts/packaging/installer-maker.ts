import path from 'node:path';
import { MakerBase, type MakerOptions } from '@electron-forge/maker-base';
import type { ForgePlatform } from '@electron-forge/shared-types';
import { buildForge, type CliOptions } from 'electron-builder';
import { builderConfig } from './builder-config.ts';
import { identity } from './identity.ts';

type Installers = Partial<Record<ForgePlatform, readonly string[]>>;

export const installers = {
  linux: ['AppImage', 'deb', 'rpm', 'tar.gz'],
  darwin: ['dmg', 'zip'],
  win32: ['nsis'],
} as const satisfies Installers;

const platformKeys = { linux: 'linux', darwin: 'mac', win32: 'win' } as const;

interface MakeRequest {
  readonly dir: string;
  readonly makeDir: string;
  readonly platform: keyof typeof platformKeys;
  readonly arch: string;
  readonly targets: readonly string[];
}

/** Hands the packaged folder to electron-builder; resolves to the files made. */
export async function makeInstallers({
  dir,
  makeDir,
  platform,
  arch,
  targets,
}: MakeRequest): Promise<string[]> {
  const named = targets.map((target) => `${target}:${arch}`);
  const options: CliOptions = {
    [platformKeys[platform]]: named,
    config: { ...builderConfig, directories: { output: makeDir } },
  };
  // On macOS electron-builder wants the bundle itself, elsewhere the folder around the executable.
  const packaged = platform === 'darwin' ? path.join(dir, `${identity.productName}.app`) : dir;
  return buildForge({ dir: packaged }, options);
}

export const isPackagingPlatform = (platform: string): platform is MakeRequest['platform'] =>
  Object.hasOwn(platformKeys, platform);

/** The Forge maker for every system. */
export class InstallerMaker extends MakerBase<Installers> {
  override name = 'electron-builder';
  override defaultPlatforms: ForgePlatform[] = ['linux', 'darwin', 'win32'];

  override isSupportedOnCurrentPlatform(): boolean {
    return true;
  }

  override async make({ dir, makeDir, targetPlatform, targetArch }: MakerOptions): Promise<string[]> {
    if (!isPackagingPlatform(targetPlatform)) throw new Error(`there is no installer for ${targetPlatform}`);
    const targets = this.config[targetPlatform] ?? [];
    return makeInstallers({ dir, makeDir, platform: targetPlatform, arch: targetArch, targets });
  }
}
