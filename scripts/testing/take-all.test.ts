import { describe, expect, it } from 'vitest';
import { takeAll } from './take-all.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

function createTaker() {
  const begun: string[] = [];
  const enders = new Map<string, (wentThrough: boolean) => void>();
  return {
    begun,
    take: (item: string) =>
      new Promise<boolean>((resolve) => {
        begun.push(item);
        enders.set(item, resolve);
      }),
    async end(item: string, wentThrough = true) {
      enders.get(item)?.(wentThrough);
      await turn();
    },
  };
}

describe('taking all of a list', () => {
  it('takes two at once, in order, and the next when either has ended', async () => {
    const { begun, take, end } = createTaker();
    const all = takeAll(['a', 'b', 'c', 'd'], 2, take);
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('c');
    await end('a');
    await end('d');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    expect(await all).toBe(true);
  });

  it('begins no more after an interruption, and waits for what runs', async () => {
    const { begun, take, end } = createTaker();
    let isOver = false;
    const all = takeAll(['a', 'b', 'c'], 2, take).finally(() => (isOver = true));
    await end('a', false);
    expect([begun, isOver]).toEqual([['a', 'b'], false]);
    await end('b');
    expect(begun).toEqual(['a', 'b']);
    expect(await all).toBe(false);
  });
});
