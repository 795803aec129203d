import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';
import {
  launchParley,
  newUserData,
  quitParley,
  removeUserData,
  type LaunchedParley,
} from '../tests/fixtures/launch-parley.ts';
import { createStopwatch, walkAsNewUser, type Start } from '../tests/e2e/support/new-user-walk.ts';
import { createPerson } from '../tests/e2e/support/person.ts';
import { startBenchSession } from './desktop/bench-session.ts';
import { type Figure, figure } from './framework/figure.ts';

const promisedSeconds = 90;

/** From an app that nobody has used yet to a call with a guest, a share, a file, and all of it again after a restart; hands press at once. */
export async function* bench(): AsyncGenerator<Figure> {
  const session = await startBenchSession();
  Object.assign(process.env, session.env);
  const userData = newUserData();
  let parley: LaunchedParley | null = null;
  const open = async (name: string) => {
    parley = await launchParley(userData);
    return createPerson(name, parley.app, parley.page);
  };
  const quit = async (): Promise<void> => {
    if (parley) await quitParley(parley);
  };
  const start: Start = {
    open,
    restart: ({ name }) => quit().then(() => open(name)),
    folderOf: () => userData,
  };
  try {
    // A window that is there before the window manager is none of its list.
    await expect.poll(() => spawnSync('wmctrl', ['-m']).status).toBe(0);
    const { time, totalMs } = createStopwatch();
    await walkAsNewUser(start, time);
    const value = totalMs() / 1_000;
    yield figure({ name: 'new-user', value, unit: 's', floor: promisedSeconds, budget: 1, better: 'lower' });
  } finally {
    await quit();
    removeUserData(userData);
    session.stop();
  }
}
