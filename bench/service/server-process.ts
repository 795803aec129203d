import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What a server's process tells the bench. */
interface FromServer {
  readonly port?: number;
  readonly cpuMs?: number;
  readonly memoryBytes?: number;
}

/** A server in a process of its own, so that it does not share a thread with the clients that load it. */
export interface ServerProcess {
  readonly port: number;
  /** Processor time that the server has used so far. */
  cpuMs(): Promise<number>;
  /** What the process holds of the machine, after what is not needed has been given back. */
  memoryBytes(): Promise<number>;
  stop(): Promise<void>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}

/** `entry` is a module of this folder that calls `reportTo` once it listens. */
export async function startServer(entry: string, args: readonly string[] = []): Promise<ServerProcess> {
  const child = fork(`${import.meta.dirname}/${entry}`, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
  });
  const next = async (key: keyof FromServer): Promise<number> => {
    const [message] = (await once(child, 'message')) as [FromServer];
    return message[key] ?? Number.NaN;
  };
  const ask = (key: keyof FromServer): Promise<number> => {
    child.send(key);
    return next(key);
  };
  return {
    port: await next('port'),
    cpuMs: () => ask('cpuMs'),
    memoryBytes: () => ask('memoryBytes'),
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

/** What thousands of arrivals left behind is not what an idle connection costs; V8 would give it back in its own time. */
function giveBack(): void {
  for (let pass = 0; pass < 3; pass += 1)
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Called by a server's entry. It ends with the bench, also with one that was killed. */
export function reportTo(parent: NodeJS.Process, port: number, close: () => void): void {
  const tell = (message: FromServer): void => void parent.send?.(message);
  parent.on('message', (key) => {
    const { user, system } = parent.cpuUsage();
    if (key === 'cpuMs') return tell({ cpuMs: (user + system) / 1000 });
    giveBack();
    tell({ memoryBytes: parent.memoryUsage.rss() });
  });
  parent.once('disconnect', close);
  tell({ port });
}
