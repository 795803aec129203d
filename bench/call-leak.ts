import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { callInRoom } from '../tests/lab/people.ts';
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

interface Two {
  readonly stays: Page;
  readonly comes: Page;
}

const isAlone = (page: Page): Promise<void> =>
  page.getByRole('status', { name: 'Call state' }).getByText('Only you', { exact: true }).waitFor();

async function leave({ stays, comes }: Two): Promise<void> {
  await comes.getByRole('button', { name: 'Leave the call' }).click();
  await isAlone(stays);
}

async function join({ stays, comes }: Two): Promise<void> {
  const goesOn = comes.getByRole('region', { name: 'Call going on' });
  await goesOn.getByRole('button', { name: 'Join with video' }).click();
  await allMove([stays, comes]);
}

async function comeAndGo(two: Two, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await join(two);
    await leave(two);
    await setTimeout(breakMs);
  }
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
  const parley = await serveParley();
  const browser = await launchChromium();
  try {
    const two = {
      stays: await openPage(browser, parley.address),
      comes: await openPage(browser, parley.address),
    };
    await enter(two.stays, 'Stays');
    await enter(two.comes, 'Comes');
    await callInRoom({ name: 'Stays', page: two.stays }, [{ name: 'Comes', page: two.comes }]);
    await allMove([two.stays, two.comes]);
    await leave(two);

    await comeAndGo(two, warmUp);
    const before = [await heldBy(two.stays), await heldBy(two.comes)] as const;
    await comeAndGo(two, times);
    yield* figures('stays', await heldBy(two.stays), before[0]);
    yield* figures('comes', await heldBy(two.comes), before[1]);
  } finally {
    await browser.close();
    await parley.close();
  }
}
