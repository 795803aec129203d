import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expectNoSecrets } from '../fixtures/log-judge.ts';

const entry = path.resolve(import.meta.dirname, '../../src/service/cli.ts');

/** The service as `npm run service` starts it. */
export interface ServiceProcess {
  readonly port: number;
  /** Everything that it logged. */
  said(): string;
  /** Throws where its log holds what no log may hold. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** With a limit, in KiB, no file can grow beyond: for a service that is what a full disk is. */
export async function startServiceProcess(
  dataDir: string,
  fileLimitKiB: number | 'none' = 'none',
): Promise<ServiceProcess> {
  const command = [process.execPath, entry, '--port', '0', '--data', dataDir];
  const limit = fileLimitKiB === 'none' ? 'unlimited' : String(fileLimitKiB);
  const child = spawn('bash', ['-c', `ulimit -f ${limit} && exec "$@"`, 'service', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const gone = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = Number(/:(\d+)\/$/.exec(line)?.[1]);
    if (!port) continue;
    child.stdout.resume();
    return {
      port,
      said: () => said,
      async end(signal) {
        child.kill(signal);
        await gone;
        expectNoSecrets(said, []);
      },
    };
  }
  throw new Error(`the service did not start: ${said}`);
}
