import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

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

/** A package of package-lock.json. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Where it lies, from the root on. */
  readonly folder: string;
  /** As it says itself, an expression of SPDX. */
  readonly license: string | undefined;
  /** The bundles may hold it: it is not for development only. */
  readonly isShipped: boolean;
}

export function lockedPackages(root: string): LockedPackage[] {
  const { packages } = v.parse(
    lockfile,
    JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')),
  );
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, { version = '', dev, devOptional, optional, license }]) => ({
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      folder,
      license,
      isShipped: !(dev || devOptional || optional),
    }));
}
