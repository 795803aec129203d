import { expect, it } from 'vitest';
import type { KeptIn } from '../../src/call/files/file-sink.ts';
import type { TransferId } from '../../src/protocol/file-words.ts';
import { user } from './fakes/sample.ts';
import { createHandoverPorts } from './handover-ports.ts';
import type { PageDatabase } from './page-database.ts';

const half: KeptIn = {
  ...{ id: '00000000-0000-8000-8000-000000000001' as TransferId, from: user(2), name: 'plan.pdf' },
  ...{ files: [{ path: 'plan.pdf', bytes: 3 }], hashes: ['a'], sink: 'save', isPaused: false },
};

function setUp() {
  const values = new Map<string, unknown>();
  const database: PageDatabase = {
    all: async () => values,
    async put(more) {
      for (const [key, value] of more) values.set(key, value);
      return true;
    },
    remove: async (key) => void values.delete(key),
    clear: async () => values.clear(),
  };
  return { values, ports: createHandoverPorts(globalThis.crypto, database) };
}

it('what is half here is found at its own service alone, and goes from there alone', async () => {
  const { ports } = setUp();
  const [one, other] = [ports.keptAt('one'), ports.keptAt('other')];
  one.put(half);
  expect([await one.load(), await other.load()]).toEqual([[half], []]);
  other.remove(half);
  expect(await one.load()).toEqual([half]);
  one.remove(half);
  expect(await one.load()).toEqual([]);
});

it('rubbish in its place is nothing, and nothing of any service stays when one is forgotten', async () => {
  const { ports, values } = setUp();
  values.set('one x y', { id: 7 });
  ports.keptAt('one').put(half);
  expect(await ports.keptAt('one').load()).toEqual([half]);
  ports.forget();
  expect(values.size).toBe(0);
});
