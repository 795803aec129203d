import { describe, expect, it } from 'vitest';
import { settle } from '../fakes/fake-sockets.ts';
import type { PageDatabase } from './page-database.ts';
import { openPageStore } from './page-store.ts';

/** A disk that is as slow as the test wants. */
function createDisk(kept: ReadonlyMap<string, unknown> | undefined = new Map()) {
  const values = new Map(kept);
  const batches: string[][] = [];
  const answers: ((isWritten: boolean) => void)[] = [];
  const database: PageDatabase = {
    all: async () => kept,
    async put(batch) {
      batches.push([...batch.keys()]);
      const isWritten = await new Promise<boolean>((resolve) => answers.push(resolve));
      if (isWritten) for (const [name, value] of batch) values.set(name, value);
      return isWritten;
    },
    remove: async (name) => void values.delete(name),
    removeAll: async () => values.clear(),
  };
  return {
    ...{ database, values, batches },
    async answer(isWritten: boolean) {
      answers.shift()?.(isWritten);
      await settle();
    },
  };
}

describe('the store of a page', () => {
  it('has what was there, and no rubbish', async () => {
    const { database } = createDisk(
      new Map<string, unknown>([
        ['text', 'kept'],
        ['number', 5],
      ]),
    );
    const store = await openPageStore(database);
    expect([store.getItem('text'), store.getItem('number'), store.getItem('none')]).toEqual([
      'kept',
      null,
      null,
    ]);
  });

  it('has at once what is set, and says when the disk has it', async () => {
    const disk = createDisk();
    const store = await openPageStore(disk.database);
    let isKept: boolean | undefined;
    void store.setItem('a', 'one').then((kept) => (isKept = kept));
    await settle();
    expect([store.getItem('a'), isKept]).toEqual(['one', undefined]);
    await disk.answer(true);
    expect([isKept, disk.values.get('a')]).toEqual([true, 'one']);
  });

  it('writes in one piece what came while the disk was busy, the newest of each', async () => {
    const disk = createDisk();
    const store = await openPageStore(disk.database);
    void store.setItem('a', 'one');
    await settle();
    const later = [store.setItem('a', 'two'), store.setItem('b', 'first'), store.setItem('a', 'three')];
    await disk.answer(true);
    await disk.answer(true);
    expect(await Promise.all(later)).toEqual([true, true, true]);
    expect(disk.batches).toEqual([['a'], ['a', 'b']]);
    expect([...disk.values]).toEqual([
      ['a', 'three'],
      ['b', 'first'],
    ]);
  });

  it('says what it could not write, and tries it again with the next', async () => {
    const disk = createDisk();
    const store = await openPageStore(disk.database);
    const first = store.setItem('a', 'one');
    await settle();
    await disk.answer(false);
    expect(await first).toBe(false);
    const second = store.setItem('b', 'two');
    await settle();
    await disk.answer(true);
    expect(await second).toBe(true);
    expect(disk.values.get('a')).toBe('one');
  });

  it('writes over nothing that it could not read', async () => {
    const database: PageDatabase = { ...createDisk().database, all: async () => undefined };
    const store = await openPageStore(database);
    expect(await store.setItem('a', 'one')).toBe(false);
    expect(store.getItem('a')).toBe('one');
  });
});
