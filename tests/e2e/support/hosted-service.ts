import type { Person } from './person.ts';

/** SIGKILL to the process of the service that this person's app hosts. */
export async function killService({ app }: Person): Promise<void> {
  const pid = await app.evaluate(
    (electron) => electron.app.getAppMetrics().find(({ name }) => name === 'Parley service')?.pid,
  );
  if (pid === undefined) throw new Error('no service runs in this app');
  process.kill(pid, 'SIGKILL');
}
