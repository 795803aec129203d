import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What a server's process tells the bench. */
export interface FromServer {
  readonly port?: number;
  readonly cpuMs?: number;
}

/** A server in a process of its own, so that it does not share a thread with the clients that load it. */
export interface ServerProcess {
  readonly port: number;
  /** Processor time that the server has used so far. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}

/** `entry` is a module of this folder that calls `reportTo` once it listens. */
export async function startServer(entry: string, args: readonly string[] = []): Promise<ServerProcess> {
  const child = fork(`${import.meta.dirname}/${entry}`, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const next = async (key: keyof FromServer): Promise<number> => {
    const [message] = (await once(child, 'message')) as [FromServer];
    return message[key] ?? Number.NaN;
  };
  return {
    port: await next('port'),
    cpuMs() {
      child.send('cpu');
      return next('cpuMs');
    },
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

/** Called by a server's entry. It ends with the bench, also with one that was killed. */
export function reportTo(parent: NodeJS.Process, port: number, close: () => void): void {
  const tell = (message: FromServer): void => void parent.send?.(message);
  parent.on('message', () => {
    const { user, system } = parent.cpuUsage();
    tell({ cpuMs: (user + system) / 1000 });
  });
  parent.once('disconnect', close);
  tell({ port });
}
