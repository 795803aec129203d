import { countLicences, refusedLicences } from './dependencies/licences.ts';
import { lockedPackages } from './dependencies/lockfile.ts';
import { root } from './run.ts';

/** Part of `npm run check`: every package is under terms that somebody has agreed to (`dependencies/licences.ts`). */
const packages = lockedPackages(root);
const refused = refusedLicences(packages);
for (const line of refused) console.error(`not agreed to: ${line}`);
console.log(`shipped: ${countLicences(packages.filter(({ isShipped }) => isShipped))}`);
console.log(`tools: ${countLicences(packages.filter(({ isShipped }) => !isShipped))}`);
process.exitCode = refused.length > 0 ? 1 : 0;
