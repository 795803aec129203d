import path from 'node:path';
import { build, preview } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the gallery's page and serves it to this machine alone. */
export async function openGallery(port: number): Promise<{ address: string; close(): Promise<void> }> {
  const outDir = path.join(root, '.cache', `gallery-${port}`);
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
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
