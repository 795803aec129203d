import { _electron, type ElectronApplication, type Page } from 'playwright';
import { root } from '../scripts/run.ts';
import { newUserData, removeUserData } from '../tests/fixtures/launch-parley.ts';
import { startBenchSession } from './desktop/bench-session.ts';
import { type Figure, figure, median } from './framework/figure.ts';

const rounds = 20;
const size = { width: 360, height: 176 };
const call = '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10';

/** The bridge as a page sees it. */
interface WithBridge {
  readonly parley: { invoke(name: string, input: unknown): Promise<unknown> };
}

const ask = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(([route, given]) => (globalThis as unknown as WithBridge).parley.invoke(route, given), [
    name,
    input,
  ] as const);

const ring = (page: Page): Promise<unknown> =>
  ask(page, 'ring.start', {
    call,
    caller: '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b20',
    callerName: 'Ada',
    kind: 'video',
    room: null,
    roomId: null,
    inside: [],
  });

const openEmpty = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }, { width, height }) => {
    const window = new BrowserWindow({ width, height, frame: false, alwaysOnTop: true, show: false });
    window.once('ready-to-show', () => window.showInactive());
    void window.loadURL('data:text/html,<h1>Ready</h1>');
  }, size);

/** Milliseconds until the window's words have been painted. */
async function timeWindow(
  app: ElectronApplication,
  words: string,
  open: () => Promise<unknown>,
): Promise<{ tookMs: number; page: Page }> {
  const startMs = performance.now();
  const [page] = await Promise.all([app.waitForEvent('window'), open()]);
  await page.getByText(words).first().waitFor();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return { tookMs: performance.now() - startMs, page };
}

async function timePopUp(app: ElectronApplication, main: Page): Promise<number> {
  const { tookMs, page } = await timeWindow(app, 'Ada', () => ring(main));
  await Promise.all([page.waitForEvent('close'), ask(main, 'ring.stop', { call, end: 'over' })]);
  return tookMs;
}

async function timeEmpty(app: ElectronApplication): Promise<number> {
  const { tookMs, page } = await timeWindow(app, 'Ready', () => openEmpty(app));
  await page.close();
  return tookMs;
}

/** A ring that the page tells main of, to the pop-up painted, beside an empty window of the same size in the same app. */
export async function* bench(): AsyncGenerator<Figure> {
  const session = await startBenchSession();
  const userData = newUserData();
  const args = [root, `--user-data-dir=${userData}`];
  const app = await _electron.launch({ args, env: session.env });
  const measured: number[] = [];
  const empty: number[] = [];
  try {
    const main = await app.firstWindow();
    await main.getByRole('button', { name: 'Start' }).waitFor();
    await timePopUp(app, main);
    await timeEmpty(app);
    for (let i = 0; i < rounds; i += 1) {
      measured.push(await timePopUp(app, main));
      empty.push(await timeEmpty(app));
    }
    const [value, floor] = [median(measured), median(empty)];
    yield figure({ name: 'ring-to-popup', value, unit: 'ms', floor, budget: 1.3, better: 'lower' });
  } finally {
    await app.close();
    removeUserData(userData);
    session.stop();
  }
}
