import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, mergeConfig, type InlineConfig, type Plugin } from 'vite';
import renderer from '../vite.config.ts';
import { root } from './run.ts';

const nodeTarget = 'node24';

/** Whose import of what is answered by a file of ours: it would be read and run at each start for nothing. */
const replaced: readonly { readonly what: string; readonly by: string; readonly below: string }[] = [
  // It checks settings, and changes them from version to version, only when it is told how. Parley reads them by its own schema.
  { what: 'ajv/dist/2020.js', by: 'no-schemas.ts', below: 'conf' },
  { what: 'ajv-formats', by: 'no-schemas.ts', below: 'conf' },
  { what: 'semver', by: 'no-migrations.ts', below: 'conf' },
  { what: 'semver', by: 'new-enough-node.ts', below: 'jsonwebtoken' },
];

const replacing: Plugin = {
  name: 'replacing',
  enforce: 'pre',
  resolveId(asked, importer = '') {
    const found = replaced.find(
      ({ what, below }) => what === asked && importer.includes(`/node_modules/${below}/`),
    );
    return found && path.join(root, 'scripts', 'build', found.by);
  },
};

/**
 * A bundle for Node or Electron. Everything but Electron and Node's own modules goes in, so no node_modules is shipped. What is
 * imported only when it is needed lies beside it, and is not even read before.
 */
const bundle = (entry: string, outDir: string, file: string, format: 'es' | 'cjs'): InlineConfig => ({
  configFile: false,
  root,
  logLevel: 'warn',
  plugins: [replacing],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: path.join(root, entry),
    outDir: path.join(root, outDir),
    emptyOutDir: false,
    target: nodeTarget,
    minify: false,
    rolldownOptions: {
      external: ['electron', /^node:/],
      output: { format, entryFileNames: file, chunkFileNames: `[name]-[hash]${path.extname(file)}` },
    },
  },
});

/**
 * A window that has to be there at once: one script and one style sheet, with nothing in them for others. The app's own page then
 * shares nothing with another either, and needs no more than one script to begin.
 */
const smallWindow = (page: string): InlineConfig =>
  mergeConfig(renderer, {
    configFile: false,
    logLevel: 'warn',
    build: {
      emptyOutDir: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: path.join(root, 'renderer', page),
        output: { codeSplitting: false },
      },
    },
  });

export async function buildAll(): Promise<void> {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  await build({ ...renderer, configFile: false, logLevel: 'warn' });
  await build(smallWindow('ringing.html'));
  await build(smallWindow('glance.html'));
  await build(bundle('main/main.ts', 'dist/main', 'main.js', 'es'));
  // A sandboxed preload is CommonJS and may require nothing but 'electron' (Electron's sandbox tutorial).
  await build(bundle('main/preload/preload.ts', 'dist/main', 'preload.cjs', 'cjs'));
  await build(bundle('src/service/cli.ts', 'dist/service', 'service.js', 'es'));
  // CommonJS: an import of node:http as a module reads all its exports, and one of them loads the whole of undici.
  await build(bundle('main/hosting/worker.ts', 'dist/service', 'worker.cjs', 'cjs'));
}

if (import.meta.main) {
  await buildAll();
  console.log('built dist/');
}
