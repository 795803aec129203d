import { expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import type { TransferId } from '../../protocol/file-words.ts';
import type { FileSink } from './file-sink.ts';
import { ada } from './fakes/two-ends.ts';
import { createKeeping } from './keeping.ts';

function setUp(id: string | null = 'save') {
  const clock = createManualClock();
  const log: string[] = [];
  const sink: FileSink = {
    ...{ async write() {}, async finish() {}, async cancel() {}, show: null, id },
    sync: async () => void log.push('sync'),
  };
  const keeping = createKeeping(
    {
      put: ({ isPaused }) => log.push(isPaused ? 'paused' : 'moving'),
      append: (_, first, { length }) => log.push(`${first}: ${length}`),
      dropHashes: async () => void log.push('drop'),
      remove: () => log.push('remove'),
    },
    clock,
  );
  const hashes: string[] = [];
  const one = {
    ...{ id: 'x' as TransferId, from: ada, name: 'film', files: [{ path: 'film', bytes: 1 }], hashes, sink },
    film: null,
    state: { is: 'moving' } as const,
  };
  keeping.begun(one);
  const writes = async (blocks: number): Promise<void> => {
    for (let block = 0; block < blocks; block += 1) {
      hashes.push(`${block}`);
      await keeping.written(one, sink);
    }
  };
  return { clock, log, sink, keeping, one, hashes, writes };
}

it('hashes are kept each 16 MiB, once each, and what they are of is on the disk before', async () => {
  const { log, writes } = setUp();
  await writes(200);
  expect(log).toEqual(['sync', '0: 64', 'sync', '64: 64', 'sync', '128: 64']);
});

it('of what comes slowly they are kept every two seconds, and what came last when the line goes', async () => {
  const { clock, log, sink, keeping, one, writes } = setUp();
  await writes(1);
  clock.advance(2_000);
  await writes(2);
  expect(log).toEqual(['sync', '0: 2']);
  await keeping.keep(one, sink);
  await keeping.keep(one, sink);
  expect(log).toEqual(['sync', '0: 2', 'sync', '2: 1']);
});

it('what is written over is forgotten before, if any of it was kept', async () => {
  const { log, keeping, one, hashes, writes } = setUp();
  await writes(3);
  await keeping.beginsAnew(one);
  expect(log).toEqual([]);
  await writes(61);
  hashes.length = 0;
  await keeping.beginsAnew(one);
  await writes(64);
  expect(log).toEqual(['sync', '0: 64', 'drop', 'sync', '0: 64']);
});

it('where nothing outlasts the page nothing is kept, nor synced', async () => {
  const { log, keeping, one, writes } = setUp(null);
  keeping.changed(one);
  await writes(100);
  expect(log).toEqual([]);
});
