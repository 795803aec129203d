import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { api } from '@electron-forge/core';
import * as v from 'valibot';
import { makeSoftwareBill, softwareBillFile } from '../dependencies/software-bill.ts';
import { identity } from './identity.ts';
import { installers, isPackagingPlatform, makeInstallers } from './installer-maker.ts';
import { whyMissing, type Outcome } from './outcome.ts';

/** The unpacked app, made by Forge as forge.config.ts says. */
export async function packFolder(root: string, outDir: string): Promise<{ folder: string; arch: string }> {
  const [packed] = await api.package({ dir: root, interactive: false, outDir });
  if (!packed) throw new Error('Forge packaged nothing');
  // It is made in a folder for one's own eyes, and moved: nobody but root could start what is installed or unpacked from it.
  chmodSync(packed.packagedPath, 0o755);
  return { folder: packed.packagedPath, arch: packed.arch };
}

/** Of a file, or of all that a folder holds. */
export function bytesOf(file: string): number {
  const stat = lstatSync(file);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(file).reduce((sum, name) => sum + bytesOf(path.join(file, name)), 0);
}

/** Debian's p7zip, so that electron-builder need not download its own. */
const system7zip = '/usr/bin/7za';

export function useSystemTools(env: NodeJS.ProcessEnv): void {
  if (existsSync(system7zip)) env['ELECTRON_BUILDER_7ZIP_PATH'] ??= system7zip;
}

const versionOf = (root: string): string =>
  v.parse(
    v.object({ version: v.string() }),
    JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')),
  ).version;

/** The same that is within, for whoever wants to know before they open a package. */
function writeSoftwareBill(root: string, makeDir: string): string {
  const file = path.join(makeDir, `${identity.productName}-${versionOf(root)}.${softwareBillFile}`);
  mkdirSync(makeDir, { recursive: true });
  writeFileSync(file, makeSoftwareBill(root));
  return file;
}

/** An archive of the folder with the system's own tar, which Windows has as well. */
function archive(root: string, folder: string, makeDir: string): string {
  const base = path.basename(folder).slice(identity.productName.length);
  const file = path.join(makeDir, `${identity.productName}-${versionOf(root)}${base}.tar.gz`);
  mkdirSync(makeDir, { recursive: true });
  execFileSync('tar', ['-czf', file, '-C', path.dirname(folder), path.basename(folder)]);
  return file;
}

const attempt = async (target: string, make: () => Promise<string[]> | string[]): Promise<Outcome> => {
  try {
    const files = (await make()).filter((file) => existsSync(file));
    return files.length > 0 ? { target, files } : { target, missing: 'no file came of it' };
  } catch (error) {
    return { target, missing: whyMissing(error, 'its tools') };
  }
};

interface PackRequest {
  readonly root: string;
  readonly makeDir: string;
  readonly folder: string;
  readonly arch: string;
  /** Empty: all that this system has. */
  readonly only: readonly string[];
}

/** Every installer of this system, each by itself: one that cannot be made takes no other down. */
async function packEach({ makeDir, folder, arch, only }: PackRequest): Promise<Outcome[]> {
  const { platform } = process;
  if (!isPackagingPlatform(platform)) return [];
  const outcomes: Outcome[] = [];
  for (const target of installers[platform]) {
    if (only.length > 0 && !only.includes(target)) continue;
    const request = { dir: folder, makeDir, platform, arch, targets: [target] };
    outcomes.push(await attempt(target, () => makeInstallers(request)));
  }
  return outcomes;
}

/** The installers, and in any case an archive and what all of them are made of. */
export async function packInstallers(request: PackRequest): Promise<Outcome[]> {
  const { root, makeDir, folder } = request;
  const bill = await attempt('sbom', () => [writeSoftwareBill(root, makeDir)]);
  const outcomes = [bill, ...(await packEach(request))];
  if (outcomes.some((outcome) => outcome.target === 'tar.gz' && 'files' in outcome)) return outcomes;
  const others = outcomes.filter((outcome) => outcome.target !== 'tar.gz');
  return [...others, await attempt('tar.gz', () => [archive(root, folder, makeDir)])];
}
