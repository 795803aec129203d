import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, mergeConfig, type InlineConfig } from 'vite';
import renderer from '../vite.config.ts';
import { root } from './run.ts';

const nodeTarget = 'node24';

/**
 * `conf`, below electron-store, checks settings by a schema only when it is given one. Parley reads them by its own, and half of
 * main would be that checker.
 */
const withoutSchemas = {
  'ajv/dist/2020.js': path.join(root, 'scripts', 'build', 'no-schemas.ts'),
  'ajv-formats': path.join(root, 'scripts', 'build', 'no-schemas.ts'),
};

/**
 * A bundle for Node or Electron. Everything but Electron and Node's own modules goes in, so no node_modules is shipped. What is
 * imported only when it is needed lies beside it, and is not even read before.
 */
const bundle = (entry: string, outDir: string, file: string, format: 'es' | 'cjs'): InlineConfig => ({
  configFile: false,
  root,
  logLevel: 'warn',
  resolve: { alias: withoutSchemas },
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
