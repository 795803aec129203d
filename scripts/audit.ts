import { readAudit } from './dependencies/audit.ts';
import { lockedPackages } from './dependencies/lockfile.ts';
import { runNpm } from './dependencies/software-bill.ts';
import { root } from './run.ts';

/** npm ends with an error both for what it found and for what it could not ask; what it printed tells them apart. */
function ask(): string {
  try {
    return runNpm(root, ['audit', '--json']);
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
}

/** `npm run audit`: known weaknesses of what Parley is made of. One in what is shipped is an error; a registry that does not answer is none. */
const audit = readAudit(ask(), lockedPackages(root));
if (audit.is === 'not-asked') {
  console.log('audit: NOT ASKED. The package registry here keeps no advisories, or could not be reached.');
} else {
  for (const line of audit.tools) console.log(`audit: a tool of development, ${line}`);
  for (const line of audit.shipped) console.error(`audit: SHIPPED, ${line}`);
  console.log(`audit: ${audit.shipped.length} in what is shipped, ${audit.tools.length} in tools`);
  process.exitCode = audit.shipped.length > 0 ? 1 : 0;
}
