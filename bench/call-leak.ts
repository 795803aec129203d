import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { callRoom, makeRoom, type PersonAtPage } from '../tests/lab/people.ts';
import { type Figure, figure } from './framework/figure.ts';
import { launchChromium, openPage } from './media/browser.ts';
import { type Held, heldBy } from './media/held.ts';
import { allMove } from './media/mesh.ts';
import { enter } from './media/parley-pair.ts';
import { serveParley } from './media/parley-service.ts';

const times = 50;
/** The first ones load what is only loaded when it is needed, and fill what keeps the last dozen. */
const warmUp = 15;
/** The service lets one person join every two seconds in the long run. */
const breakMs = 2_000;
/** What runs often is compiled again to run faster. That takes memory for a long time, and is no leak. */
const compiledOnce = '--js-flags=--no-opt --no-maglev --no-sparkplug';

interface Two {
  readonly stays: PersonAtPage;
  readonly comes: PersonAtPage;
}

const isAlone = ({ page }: PersonAtPage): Promise<void> =>
  page.getByRole('status', { name: 'Call state' }).getByText('Only you', { exact: true }).waitFor();

async function leave({ page }: PersonAtPage): Promise<void> {
  const button = page.getByRole('button', { name: 'Leave the call' });
  await button.click();
  await button.waitFor({ state: 'hidden' });
}

/** A call from its beginning to its end. */
async function comeAndGo({ stays, comes }: Two, times: number): Promise<void> {
  const goesOn = comes.page.getByRole('region', { name: 'Call going on' });
  await callRoom(stays, [comes]);
  await allMove([stays.page, comes.page]);
  for (let i = 0; i < times; i += 1) {
    await leave(comes);
    await isAlone(stays);
    await setTimeout(breakMs);
    await goesOn.getByRole('button', { name: 'Join with video' }).click();
    await allMove([stays.page, comes.page]);
  }
  await leave(comes);
  await leave(stays);
}

async function open(browser: Browser, address: string, name: string): Promise<PersonAtPage> {
  const page = await openPage(browser, address);
  await enter(page, name);
  return { name, page };
}

function* figures(who: string, after: Held, before: Held): Generator<Figure> {
  const of = (name: keyof Held) => ({ value: after[name], floor: before[name], better: 'lower' }) as const;
  const name = `call-leak ${who}`;
  yield figure({ name: `${name} heap`, unit: 'bytes', budget: 1.02, ...of('heapBytes') });
  yield figure({ name: `${name} connections`, unit: 'connections', budget: 1, ...of('connections') });
  yield figure({ name: `${name} tracks`, unit: 'tracks', budget: 1, ...of('tracks') });
}

/** What two pages hold on to after 50 joins and leaves of one of them while the other one stays in the call, beside before. */
export async function* bench(): AsyncGenerator<Figure> {
  const { address, close } = await serveParley();
  const browser = await launchChromium({ flags: [compiledOnce] });
  try {
    const stays = await open(browser, address, 'Stays');
    const comes = await open(browser, address, 'Comes');
    await makeRoom(stays, [comes]);
    await comeAndGo({ stays, comes }, warmUp);
    const before = { stays: await heldBy(stays.page), comes: await heldBy(comes.page) };
    await comeAndGo({ stays, comes }, times);
    yield* figures('stays', await heldBy(stays.page), before.stays);
    yield* figures('comes', await heldBy(comes.page), before.comes);
  } finally {
    await browser.close();
    await close();
  }
}
