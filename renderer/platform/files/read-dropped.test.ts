import { expect, it } from 'vitest';
import { readDropped } from './read-dropped.ts';

const fileEntry = (name: string) => ({
  ...{ name, isFile: true, isDirectory: false },
  file: (found: (file: File) => void) => found(new File(['x'], name)),
});
const folderEntry = (name: string, inside: readonly unknown[]) => ({
  ...{ name, isFile: false, isDirectory: true },
  createReader() {
    const batches = [inside.slice(0, 2), inside.slice(2)].filter((some) => some.length > 0);
    return { readEntries: (found: (some: readonly unknown[]) => void) => found(batches.shift() ?? []) };
  },
});
const dropped = (entries: readonly unknown[], files: readonly File[] = []): DataTransfer =>
  ({
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files,
  }) as unknown as DataTransfer;
const paths = async (what: DataTransfer) => (await readDropped(what)).map(({ path }) => path);

it('reads folders to their end, with where each file lies', async () => {
  const plan = folderEntry('Plan', [fileEntry('a'), fileEntry('b'), folderEntry('sub', [fileEntry('c')])]);
  expect(await paths(dropped([fileEntry('loose'), plan]))).toEqual([
    'loose',
    'Plan/a',
    'Plan/b',
    'Plan/sub/c',
  ]);
});

it('leaves out what cannot be read, and stops where it is too much', async () => {
  const gone = { ...fileEntry('gone'), file: (_: unknown, failed: () => void) => failed() };
  const many = Array.from({ length: 3_000 }, (_, at) => fileEntry(`${at}`));
  expect(await paths(dropped([gone, fileEntry('there')]))).toEqual(['there']);
  expect(await paths(dropped(many))).toHaveLength(2_000);
});

it('takes the files where there are no entries', async () => {
  expect(await paths(dropped([null], [new File(['x'], 'pasted.png')]))).toEqual(['pasted.png']);
});
