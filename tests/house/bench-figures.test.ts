import { describe, expect, it } from 'vitest';
import { figure, isWithinBudget, median, quantile } from '../../bench/framework/figure.ts';

const measured = { name: 'x', value: 30, unit: 'ms', floor: 20, budget: 1.5, better: 'lower' } as const;

describe('a figure of a bench', () => {
  it('stands beside its floor, as a ratio', () => {
    expect(figure(measured)).toEqual({ ...measured, ratio: 1.5 });
  });

  it('has the ratio 1 where there is nothing on either side, and none that is allowed where there was nothing before', () => {
    const leak = { ...measured, value: 0, floor: 0, budget: 1 };
    expect(figure(leak).ratio).toBe(1);
    expect(isWithinBudget(figure({ ...leak, value: 1 }))).toBe(false);
  });

  it.each([
    ['lower', 1.5, true],
    ['lower', 1.49, false],
    ['higher', 1.5, true],
    ['higher', 1.51, false],
    ['lower', null, true],
  ] as const)('%s is better, budget %s: within it %s', (better, budget, isWithin) => {
    expect(isWithinBudget(figure({ ...measured, better, budget }))).toBe(isWithin);
  });

  it.each(['lower', 'higher'] as const)('is over budget where nothing was measured (%s)', (better) => {
    expect(isWithinBudget(figure({ ...measured, better, value: Number.NaN }))).toBe(false);
    expect(isWithinBudget(figure({ ...measured, better, value: median([]) }))).toBe(false);
  });

  it('takes quantiles from what was measured, whatever its order', () => {
    expect([median([9, 1, 5]), quantile([4, 3, 2, 1], 0.99), quantile([7], 0)]).toEqual([5, 4, 7]);
  });
});
