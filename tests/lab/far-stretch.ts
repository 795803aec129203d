import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Host } from './hosts.ts';

/** A stretch of a line on which each packet takes its time, the same both ways. */
export interface FarStretch {
  /** One way; a packet may be as much as `jitterMs` earlier or later, and none overtakes another. */
  setDelay(delayMs: number, jitterMs: number): void;
  end(): void;
}

/** Between the devices `near` and `far` of this host. By a program of the lab: some kernels come without netem. */
export async function startFarStretch(host: Host): Promise<FarStretch> {
  const script = path.join(import.meta.dirname, 'far-stretch.py');
  const [program, ...words] = host.command('python3', script, 'near', 'far');
  const stretch = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  await Promise.race([
    once(stretch.stdout, 'data'),
    once(stretch, 'exit').then(() => {
      throw new Error('the stretch that takes time did not start: is python3 there?');
    }),
  ]);
  return {
    setDelay: (delayMs, jitterMs) => void stretch.stdin.write(`${delayMs} ${jitterMs}\n`),
    end: () => stretch.stdin.end(),
  };
}
