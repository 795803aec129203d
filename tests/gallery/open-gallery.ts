import path from 'node:path';
import { build, preview } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the gallery's page and serves it to this machine alone, on a port of its own: one that is closing may still hold the last. */
export async function openGallery(name: string): Promise<{ address: string; close(): Promise<void> }> {
  const outDir = path.join(root, '.cache', `gallery-${name}`);
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    root: import.meta.dirname,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: path.join(import.meta.dirname, 'index.html') },
    },
  });
  const server = await preview({
    configFile: false,
    root: import.meta.dirname,
    build: { outDir },
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0 },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('the gallery has no address');
  return { address, close: () => server.close() };
}
