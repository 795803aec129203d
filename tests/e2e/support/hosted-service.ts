import { readFileSync, readdirSync } from 'node:fs';
import type { Person } from './person.ts';

const isChildOf = (parent: number, pid: string): boolean => {
  try {
    // The name in brackets may hold spaces; the parent is the second field after it (proc(5)).
    const [, parentPid] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(parentPid) === parent;
  } catch {
    return false;
  }
};

const isService = (pid: string): boolean =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker.js');

/** SIGKILL to the process of the service that this person's app hosts. */
export async function killService(person: Person): Promise<void> {
  const main = await person.app.evaluate(() => process.pid);
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && isChildOf(main, entry));
  const service = pids.find(isService);
  if (service === undefined) throw new Error('no service runs in this app');
  process.kill(Number(service), 'SIGKILL');
}
