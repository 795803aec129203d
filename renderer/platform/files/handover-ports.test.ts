import { expect, it } from 'vitest';
import type { KeptIn } from '../../../src/call/files/file-sink.ts';
import type { KeptOut } from '../../../src/call/files/kept-outs.ts';
import type { TransferId } from '../../../src/protocol/file-words.ts';
import type { FilmInfo } from '../../../src/protocol/film.ts';
import { user } from '../fakes/sample.ts';
import { createHandoverPorts } from './handover-ports.ts';
import type { PageDatabase } from '../page/page-database.ts';

const film: FilmInfo = {
  ...{ recording: '00000000-0000-4000-8000-0000000000f1', shows: 'screen' },
  set: '00000000-0000-4000-8000-0000000000e1',
  ...{ beganMs: 0, lastsMs: 9, at: 1, of: 2 },
};
const half: Omit<KeptIn, 'hashes'> = {
  ...{ id: '00000000-0000-8000-8000-000000000001' as TransferId, from: user(2), name: 'plan.pdf' },
  ...{ files: [{ path: 'plan.pdf', bytes: 3 }], film: null, sink: 'save', isPaused: false },
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
    async removeAll(beginning) {
      for (const key of [...values.keys()]) if (key.startsWith(beginning)) values.delete(key);
    },
  };
  return { values, ports: createHandoverPorts(globalThis.crypto, database) };
}

const hash = (letter: string): string => letter.repeat(64);

it('what is half here is found at its own service alone, and goes from there alone', async () => {
  const { ports, values } = setUp();
  const [one, other] = [ports.keptAt('one'), ports.keptAt('other')];
  one.put(half);
  one.append(half, 0, [hash('a')]);
  const whole = { ...half, hashes: [hash('a')] };
  expect([await one.load(), await other.load()]).toEqual([[whole], []]);
  other.remove(half);
  expect(await one.load()).toEqual([whole]);
  one.remove(half);
  expect(values.size).toBe(0);
});

it('hashes are written once each, in whatever order they are found, and none behind a gap', async () => {
  const { ports, values } = setUp();
  const kept = ports.keptAt('one');
  kept.put(half);
  kept.append(half, 2, [hash('c')]);
  kept.append(half, 0, [hash('a'), hash('b')]);
  kept.append(half, 3, [hash('d')]);
  kept.append(half, 5, [hash('f')]);
  kept.put({ ...half, isPaused: true });
  const hashes = ['a', 'b', 'c', 'd'].map(hash);
  expect(await kept.load()).toEqual([{ ...half, isPaused: true, hashes }]);
  expect([...values.values()].map((value) => (Array.isArray(value) ? value.length : 0))).toEqual([
    0, 1, 2, 1, 1,
  ]);
  await kept.dropHashes(half);
  expect(await kept.load()).toEqual([{ ...half, isPaused: true, hashes: [] }]);
});

it('rubbish in its place is nothing, and nothing of any service stays when one is forgotten', async () => {
  const { ports, values } = setUp();
  values.set('one x y', { id: 7 });
  ports.keptAt('one').put(half);
  ports.keptAt('one').append(half, 0, ['no hash']);
  expect(await ports.keptAt('one').load()).toEqual([{ ...half, hashes: [] }]);
  ports.forget();
  expect(values.size).toBe(0);
});

it('what is sent is found at its own service alone, beside what is half here', async () => {
  const { ports, values } = setUp();
  const out: KeptOut = {
    ...{ id: half.id, to: user(2), name: 'film', was: 'moving' },
    files: [{ path: 'film', bytes: 3, modifiedMs: 7, source: 'given' }],
    film,
  };
  const [one, other] = [ports.keptOutsAt('one'), ports.keptOutsAt('other')];
  one.put(out);
  ports.keptAt('one').put(half);
  expect([await one.load(), await other.load()]).toEqual([[out], []]);
  expect(await ports.keptAt('one').load()).toEqual([{ ...half, hashes: [] }]);
  one.remove(out);
  expect([await one.load(), values.size]).toEqual([[], 1]);
});

it('what a version before films kept is still read, and a film is found again', async () => {
  const { ports, values } = setUp();
  const [ins, outs] = [ports.keptAt('one'), ports.keptOutsAt('one')];
  const out: KeptOut = {
    ...{ id: half.id, to: user(2), name: 'plan.pdf', was: 'offered', film: null },
    files: [{ path: 'plan.pdf', bytes: 3, modifiedMs: 7, source: 'given' }],
  };
  ins.put(half);
  outs.put(out);
  for (const [key, value] of values) {
    const { film: _none, ...before } = value as KeptOut;
    values.set(key, before);
  }
  expect([await ins.load(), await outs.load()]).toEqual([[{ ...half, hashes: [] }], [out]]);
  ins.put({ ...half, film });
  expect(await ins.load()).toEqual([{ ...half, film, hashes: [] }]);
});
