import { expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { idOf } from './fakes/id-of.ts';
import { createSaving } from './saving.ts';

/** A disk that writes down what is brought onto it, and what comes first. */
function setUp() {
  const log: string[] = [];
  const saving = createSaving({
    ask: async () => undefined,
    askFolder: async () => '/there',
    films: { placeFor: async () => '', mayTake: async () => null, async came() {} },
    files: {
      open: async (file) => ({
        async write(bytes: Uint8Array) {
          log.push(`write ${file}`);
          return { bytesWritten: bytes.length };
        },
        sync: async () => void log.push(`sync ${file}`),
        close: async () => void log.push(`close ${file}`),
      }),
      ...{ exists: () => false, bytes: () => 0, sha256: async () => '' },
      async rename() {},
      async remove() {},
    },
    kept: { get: () => undefined, all: () => new Map(), put() {}, remove() {} },
    markForeign: async () => {},
    showInFolder() {},
    log: silentLog,
  });
  return { saving, log };
}

it('all that was written since the last time is on the disk when it is asked for, of whichever file, and nothing else is touched', async () => {
  const { saving, log } = setUp();
  const wish = { name: 'Plan', paths: ['a', 'b', 'c'], isForeign: true, isLasting: true, into: null };
  const save = idOf(await saving.begin(wish, 'first'));
  for (const file of [0, 1]) await saving.write(save, new Uint8Array(3), { file, at: 0 });
  log.length = 0;
  await saving.sync(save);
  const synced = log.filter((line) => line.startsWith('sync'));
  expect(synced).toEqual(['sync /there/.Plan.part/a', 'sync /there/.Plan.part/b']);
  log.length = 0;
  await saving.sync(save);
  expect(log).toEqual([]);
  const last = saving.write(save, new Uint8Array(3), { file: 1, at: 3 });
  // Behind what is still being written.
  await Promise.all([last, saving.sync(save)]);
  expect(log).toEqual(['write /there/.Plan.part/b', 'sync /there/.Plan.part/b']);
});
