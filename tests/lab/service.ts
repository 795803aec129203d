import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { internetAddress } from './homes.ts';
import type { Host } from './hosts.ts';
import type { Relay } from './relay.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The service by itself, as somebody runs it on a server. */
export interface LabService {
  /** The link that makes its first user the owner. */
  readonly ownerLink: string;
  readonly logged: readonly string[];
  /** SIGKILL; it has gone then. */
  kill(): Promise<void>;
  /** Again, with what it kept. */
  start(): Promise<void>;
}

interface ServiceOptions {
  readonly host: Host;
  readonly folder: string;
  /** Null: nobody passes on what finds no way. */
  readonly relay: Relay | null;
}

function relayOptions(relay: Relay | null): string[] {
  if (!relay) return [];
  return [
    // Beside coturn, which answers on the usual one.
    ...['--stun-port', '3479'],
    ...['--turn-secret-file', relay.secretFile, ...relay.urls.flatMap((url) => ['--turn-url', url])],
  ];
}

export async function startService({ host, folder, relay }: ServiceOptions): Promise<LabService> {
  const [program, ...words] = host.command(
    process.execPath,
    path.join(root, 'src/service/cli.ts'),
    ...['--host', internetAddress, '--data', path.join(folder, 'data'), '--log-level', 'debug'],
    ...['--web', path.join(root, 'dist/renderer')],
    ...relayOptions(relay),
  );
  const logged: string[] = [];
  let service: ChildProcess | null = null;

  /** What it says on its way, as far as the sign. */
  const open = async (sign: RegExp): Promise<string> => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    service = child;
    child.stderr.on('data', (text) => logged.push(String(text)));
    return new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (text) => {
        said += String(text);
        const found = sign.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.on('exit', () => reject(new Error(`the service ended; it said last: ${logged.at(-1) ?? said}`)));
    });
  };

  return {
    ownerLink: await open(/https:\S+#invite=\S+/),
    logged,
    async kill() {
      if (!service || service.exitCode !== null || service.signalCode !== null) return;
      const gone = once(service, 'exit');
      service.kill('SIGKILL');
      await gone;
    },
    start: async () => void (await open(/Parley service on/)),
  };
}
