import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { isSealed } from './packaging/electron-folder.ts';
import { summarise, whyMissing } from './packaging/outcome.ts';
import { bytesOf, packFolder, packInstallers, useSystemTools } from './packaging/pack.ts';
import { listRelease } from './packaging/release-list.ts';
import { root } from './run.ts';

/**
 * `npm run package [-- --out DIR TARGET...]`: a folder, an archive and the installers of this system. With targets named, only
 * those; `folder` names none of them and leaves folder and archive. With `--all` one that is missing is a failure, and an app without
 * fuses too: it may be nothing but a stand-in for Electron.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'release' }, all: { type: 'boolean', default: false } },
});
const outDir = path.resolve(root, values.out);

useSystemTools(process.env);
await buildAll();
try {
  const { folder, arch } = await packFolder(root, outDir);
  const makeDir = path.join(outDir, 'make');
  const outcomes = await packInstallers({ root, makeDir, folder, arch, only: positionals });
  const { lines, isEnough, isAll } = summarise(folder, outcomes, root, bytesOf);
  console.log(`\n${lines.join('\n')}`);
  const sealed = await isSealed(root, process.env);
  console.log(sealed ? 'sealed    by its fuses' : 'NOT SEALED: this Electron has no fuses that could be set');
  const listed = await listRelease({ root, makeDir, outcomes, arch, env: process.env });
  if (listed.length > 0) console.log(`listed    ${listed.join(', ')}`);
  process.exitCode = (values.all ? isAll && sealed : isEnough) ? 0 : 1;
} catch (error) {
  console.error(`not made  folder: ${whyMissing(error, 'Electron')}`);
  process.exitCode = 1;
}
