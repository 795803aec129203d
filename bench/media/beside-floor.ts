import { type Figure, figure, quantile } from '../framework/figure.ts';
import { launchChromium } from './browser.ts';
import { createFloorPair } from './floor-pair.ts';
import { createParleyPair, type Pair } from './parley-pair.ts';
import { serveParley } from './parley-service.ts';

interface Delay {
  readonly name: string;
  readonly rounds: number;
  /** Put into all pages before their own. */
  readonly scripts: (() => void)[];
  /** Calls, and what it took in milliseconds, once or many times. */
  readonly take: (pair: Pair, who: 'parley' | 'floor') => Promise<readonly number[]>;
  /** After each round. */
  readonly rest?: () => Promise<void>;
  /** What the ratios may be; null is only told. */
  readonly budgets: { readonly p50: number; readonly p95: number | null };
}

/** How long something takes between two people, beside two bare peer connections. In turn, so that both meet the same machine. */
export async function* besideFloor({
  name,
  rounds,
  scripts,
  take,
  rest,
  budgets,
}: Delay): AsyncGenerator<Figure> {
  const { address, close } = await serveParley();
  const browser = await launchChromium();
  try {
    const parley = await createParleyPair(browser, address, scripts);
    const floor = await createFloorPair(browser, address, scripts);
    const measured: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      measured.push(...(await take(parley, 'parley')));
      await parley.hangUp();
      bare.push(...(await take(floor, 'floor')));
      await floor.hangUp();
      await rest?.();
    }
    const of = (share: number) => ({ value: quantile(measured, share), floor: quantile(bare, share) });
    const shared = { unit: 'ms', better: 'lower' } as const;
    yield figure({ name: `${name} p50`, ...of(0.5), budget: budgets.p50, ...shared });
    yield figure({ name: `${name} p95`, ...of(0.95), budget: budgets.p95, ...shared });
  } finally {
    await browser.close();
    await close();
  }
}
