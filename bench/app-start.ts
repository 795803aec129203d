import path from 'node:path';
import { _electron, type Page } from 'playwright';
import { root } from '../scripts/run.ts';
import { newUserData, removeUserData } from '../tests/fixtures/launch-parley.ts';
import { type Env, startBenchSession } from './desktop/bench-session.ts';
import { type Figure, figure, median } from './framework/figure.ts';

const starts = 7;

interface Start {
  readonly folder: string;
  readonly userData: string;
  readonly env: Env;
  /** Resolves when a person could begin. */
  readonly ready: (page: Page) => Promise<void>;
}

/** Milliseconds from the start of the process. */
async function timeStart({ folder, userData, env, ready }: Start): Promise<number> {
  const startMs = performance.now();
  const app = await _electron.launch({ args: [folder, `--user-data-dir=${userData}`], env });
  await ready(await app.firstWindow());
  const tookMs = performance.now() - startMs;
  await app.close();
  return tookMs;
}

const isOnline = (page: Page): Promise<void> =>
  page.getByRole('status', { name: 'Connection' }).getByText('Connected').waitFor();

const hasWord = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Ready' }).waitFor();

async function hostForTheFirstTime(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await page.getByRole('button', { name: 'Start' }).click();
  await isOnline(page);
}

/**
 * Process start to the lobby of somebody who hosts, with its service up and this person online in it, beside an app with one
 * bare window, in the same runtime.
 */
export async function* bench(): AsyncGenerator<Figure> {
  const session = await startBenchSession();
  const { env } = session;
  const [ours, theirs] = [newUserData(), newUserData()];
  const parley = { folder: root, userData: ours, env, ready: isOnline };
  const bareApp = {
    folder: path.join(import.meta.dirname, 'desktop', 'bare-app'),
    userData: theirs,
    env,
    ready: hasWord,
  };
  const measured: number[] = [];
  const bare: number[] = [];
  try {
    await timeStart({ ...parley, ready: hostForTheFirstTime });
    await timeStart(bareApp);
    for (let i = 0; i < starts; i += 1) {
      measured.push(await timeStart(parley));
      bare.push(await timeStart(bareApp));
    }
    const [value, floor] = [median(measured), median(bare)];
    yield figure({ name: 'app-start', value, unit: 'ms', floor, budget: 1.5, better: 'lower' });
  } finally {
    for (const folder of [ours, theirs]) removeUserData(folder);
    session.stop();
  }
}
