import { describe, expect, it } from 'vitest';
import { createKeptKeys } from './kept-keys.ts';

const { subtle } = globalThis.crypto;
const makePair = () => subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);

function setUp(kept: ReadonlyMap<string, unknown> | undefined) {
  let values = kept;
  const keys = createKeptKeys({
    all: async () => values,
    async put(more) {
      values = new Map([...(values ?? []), ...more]);
      return true;
    },
    remove: async () => void (values = new Map()),
    removeAll: async () => void (values = new Map()),
  });
  return { keys, values: () => values };
}

describe('the keys of a browser', () => {
  it('are found again, and gone when they are taken away', async () => {
    const { keys } = setUp(new Map());
    expect(await keys.load()).toBeUndefined();
    const pair = await makePair();
    expect(await keys.save(pair)).toBe(true);
    expect(await keys.load()).toBe(pair);
    await keys.remove();
    expect(await keys.load()).toBeUndefined();
  });

  it('are none where something else lies', async () => {
    expect(await setUp(new Map([['device', 'a key']])).keys.load()).toBeUndefined();
  });

  it('are not written over those that could not be read', async () => {
    const { keys, values } = setUp(undefined);
    await keys.load();
    expect([await keys.save(await makePair()), values()]).toEqual([false, undefined]);
  });
});
