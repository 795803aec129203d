import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

export const noticesFile = 'THIRD-PARTY-LICENSES.txt';

const lockfile = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      dev: v.optional(v.boolean()),
      devOptional: v.optional(v.boolean()),
      optional: v.optional(v.boolean()),
      license: v.optional(v.string()),
    }),
  ),
});

function licenseText(folder: string): string | undefined {
  const [file] = globSync('{LICENSE,LICENCE,license,licence}*', { cwd: folder });
  return file && readFileSync(path.join(folder, file), 'utf8').trim();
}

/** The licences of what the bundles may hold, which must go along with them: every package that is not for development only. */
export function thirdPartyNotices(root: string): string {
  const lock = v.parse(lockfile, JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const notices = Object.entries(lock.packages).flatMap(([folder, entry]) => {
    const isForDevelopment = entry.dev || entry.devOptional || entry.optional;
    if (folder === '' || isForDevelopment || !existsSync(path.join(root, folder))) return [];
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const text =
      licenseText(path.join(root, folder)) ?? `Licensed under ${entry.license ?? 'terms unknown'}.`;
    return [`${name} ${entry.version ?? ''}\n\n${text}\n`];
  });
  return `Parley contains the following packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
