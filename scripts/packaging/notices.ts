import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lockedPackages } from '../dependencies/lockfile.ts';

export const noticesFile = 'THIRD-PARTY-LICENSES.txt';

function licenseText(folder: string): string | undefined {
  const [file] = globSync('{LICENSE,LICENCE,license,licence}*', { cwd: folder });
  return file && readFileSync(path.join(folder, file), 'utf8').trim();
}

/** A package carries it, and says nothing of its terms. */
const carried = readFileSync(path.join(import.meta.dirname, 'rnnoise-license.txt'), 'utf8');

/** The licences of what the bundles may hold, which must go along with them: every package that is not for development only. */
export function thirdPartyNotices(root: string): string {
  const notices = lockedPackages(root).flatMap(({ name, version, folder, license, isShipped }) => {
    if (!isShipped || !existsSync(path.join(root, folder))) return [];
    const text = licenseText(path.join(root, folder)) ?? `Licensed under ${license ?? 'terms unknown'}.`;
    return [`${name} ${version}\n\n${text}\n`];
  });
  return `Parley contains the following packages.\n\n${[...notices, carried].join(`\n${'-'.repeat(80)}\n\n`)}`;
}
