import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAll } from '../../scripts/build.ts';
import { root } from '../../scripts/run.ts';
import { silentLog } from '../../src/base/log.ts';
import { startService } from '../../src/service/start-service.ts';

interface ServedParley {
  /** Parley's interface, in any browser of this computer. */
  readonly address: string;
  close(): Promise<void>;
}

/** Parley as a browser finds it: freshly built, served by its own service. */
export async function serveParley(): Promise<ServedParley> {
  await buildAll();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const webRoot = path.join(root, 'dist', 'renderer');
  const service = await startService({ host: '127.0.0.1', port: 0, dataDir, webRoot, log: silentLog });
  return {
    address: `http://127.0.0.1:${service.port}/`,
    async close() {
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
