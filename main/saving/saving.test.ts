import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import type { SaveWish } from '../../src/bridge/saving.ts';
import { createKeptSaves } from './kept-saves.ts';
import { idOf } from './fakes/id-of.ts';
import { createSaving } from './saving.ts';
import { saveFiles } from './save-files.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'parley-saving-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function setUp(chosen: string | undefined = path.join(folder, 'mine.zip')) {
  const [shown, asked, marked]: [string[], string[], string[]] = [[], [], []];
  const kept = createKeptSaves(path.join(folder, 'kept', 'unfinished.json'));
  const saving = createSaving({
    ...quiet,
    ask: async (name) => {
      asked.push(name);
      return chosen;
    },
    askFolder: async () => folder,
    kept,
    markForeign: async (files) => void marked.push(...files),
    showInFolder: (file) => shown.push(file),
  });
  const begin = async (wish: Partial<SaveWish> = {}): Promise<string> =>
    idOf(await saving.begin({ ...zip, ...wish }, 'first'));
  return { saving, begin, shown, asked, marked };
}
const zip: SaveWish = { name: 'parley.zip', paths: null, isForeign: false, isLasting: false, into: null };
const quiet = {
  films: { placeFor: async () => '', mayTake: async () => null, async came() {} },
  askFolder: async () => undefined,
  files: saveFiles,
  kept: { get: () => undefined, all: () => new Map(), put() {}, remove() {} },
  markForeign: async () => {},
  showInFolder() {},
  log: silentLog,
};
const behind = { file: 0, at: null };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('saving', () => {
  it('has its name only when it is whole, in the place of what was there', async () => {
    writeFileSync(path.join(folder, 'mine.zip'), 'the old one');
    const { saving, begin, asked } = setUp();
    const save = await begin();
    await saving.write(save, bytes('one '), behind);
    expect(readFileSync(path.join(folder, 'mine.zip'), 'utf8')).toBe('the old one');
    await saving.write(save, bytes('two'), behind);
    await saving.finish(save);
    expect(readFileSync(path.join(folder, 'mine.zip'), 'utf8')).toBe('one two');
    expect([readdirSync(folder), asked]).toEqual([['mine.zip'], ['parley.zip']]);
  });

  it('leaves nothing when it is given up, by the person or because the page has gone', async () => {
    const { saving, begin } = setUp();
    for (const giveUp of [saving.cancel, () => saving.stop('first')]) {
      const save = await begin();
      await saving.write(save, bytes('half'), behind);
      await giveUp(save);
      expect(readdirSync(folder)).toEqual([]);
      await expect(saving.write(save, bytes('more'), behind)).rejects.toThrow('by this name');
    }
  });

  it('leaves nothing, and nothing open, when it is given up while the next file of a folder is opened', async () => {
    const reached = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const open = new Set<string>();
    const saving = createSaving({
      ...quiet,
      ask: async () => undefined,
      askFolder: async () => folder,
      files: {
        ...saveFiles,
        async open(file) {
          if (file.endsWith('b')) {
            reached.resolve();
            await gate.promise;
          }
          const handle = await saveFiles.open(file);
          open.add(file);
          const close = async (): Promise<void> => {
            await handle.close();
            open.delete(file);
          };
          return { write: handle.write.bind(handle), sync: () => handle.sync(), close };
        },
      },
    });
    const save = idOf(await saving.begin({ ...zip, name: 'Plan', paths: ['a', 'b'] }, 'first'));
    const written = saving.write(save, bytes('b'), { file: 1, at: 0 });
    await reached.promise;
    const done = [written, saving.finish(save), saving.cancel(save)];
    gate.resolve();
    const ends = (await Promise.allSettled(done)).map(({ status }) => status);
    expect(ends).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect([readdirSync(folder), [...open]]).toEqual([[], []]);
  });

  it('goes on when the page of another service has gone', async () => {
    const { saving, begin } = setUp();
    const save = await begin();
    await saving.stop('club');
    await saving.write(save, bytes('mine'), behind);
    await saving.finish(save);
    expect(readFileSync(path.join(folder, 'mine.zip'), 'utf8')).toBe('mine');
  });

  it('is nothing when the person chooses no place', async () => {
    const { saving } = setUp('');
    const none = createSaving({
      ...quiet,
      ask: async () => undefined,
    });
    expect(await none.begin(zip, 'first')).toBeNull();
    await expect(saving.finish('another')).rejects.toThrow('by this name');
  });

  it('goes on with several at once, and with the last of two at one place', async () => {
    const places = ['a.bin', 'b.bin', 'a.bin'].map((name) => path.join(folder, name));
    const saving = createSaving({
      ...quiet,
      ask: async () => places.shift(),
    });
    const [first = '', second = ''] = [
      await saving.begin({ ...zip, name: 'a.bin' }, 'first'),
      await saving.begin({ ...zip, name: 'b.bin' }, 'first'),
    ].map(String);
    await saving.write(first, bytes('lost'), behind);
    await saving.write(second, bytes('b'), behind);
    const third = idOf(await saving.begin({ ...zip, name: 'a.bin' }, 'first'));
    await saving.write(third, bytes('a'), behind);
    await expect(saving.write(first, bytes('!'), behind)).rejects.toThrow('by this name');
    for (const save of [second, third]) await saving.finish(save);
    expect(readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual([
      'a',
      'b',
    ]);
  });

  it('knows one place by two names where the system does: nobody’s half file comes under another’s', async () => {
    const places = ['Plan.pdf', 'plan.pdf'].map((name) => path.join(folder, name));
    const small = (file: string): boolean =>
      readdirSync(folder).some((name) => name.toLowerCase() === path.basename(file).toLowerCase());
    const lasted: boolean[] = [];
    for (const exists of [small, existsSync]) {
      const chosen = [...places];
      const saving = createSaving({
        ...quiet,
        files: { ...saveFiles, exists },
        ask: async () => chosen.shift(),
      });
      const first = idOf(await saving.begin(zip, 'first'));
      await saving.begin(zip, 'first');
      lasted.push(
        await saving.write(first, bytes('mine'), behind).then(
          () => true,
          () => false,
        ),
      );
      await saving.stop('first');
    }
    expect(lasted).toEqual([false, true]);
  });

  it('shows what it saved, and nothing else', async () => {
    const { saving, begin, shown } = setUp();
    const save = await begin();
    saving.show(save);
    await saving.finish(save);
    saving.show(save);
    saving.show(path.join(folder, 'other'));
    expect(shown).toEqual([path.join(folder, 'mine.zip')]);
  });

  it('asks once at a time', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const saving = createSaving({
      ...quiet,
      ask: () => promise,
    });
    const first = saving.begin(zip, 'first');
    expect(await saving.begin(zip, 'first')).toBeNull();
    resolve(path.join(folder, 'first.zip'));
    const save = await first;
    expect(save).not.toBeNull();
    await saving.stop('first');
    expect(existsSync(path.join(folder, 'first.zip'))).toBe(false);
  });

  it('writes where a piece belongs, and again where it was', async () => {
    const { saving, begin } = setUp();
    const save = await begin();
    await saving.write(save, bytes('four five'), { file: 0, at: 4 });
    await saving.write(save, bytes('xxx '), { file: 0, at: 0 });
    await saving.write(save, bytes('one '), { file: 0, at: 0 });
    await saving.finish(save);
    expect(readFileSync(path.join(folder, 'mine.zip'), 'utf8')).toBe('one four five');
  });

  it('makes a folder of foreign paths, in the place of nothing and with nothing outside, and marks what is in it', async () => {
    mkdirSync(path.join(folder, 'Plan'));
    const { saving, begin, marked, shown } = setUp();
    const paths = ['a.txt', '../../b.txt', 'sub/CON', 'empty.txt'];
    const save = await begin({ name: 'Plan', paths, isForeign: true });
    for (const file of [0, 1, 2]) await saving.write(save, bytes(`${file}`), { file, at: 0 });
    expect(readdirSync(folder)).toEqual(['.Plan (2).part', 'Plan']);
    await saving.finish(save);
    const made = path.join(folder, 'Plan (2)');
    const inside = ['a.txt', 'file/file/b.txt', 'sub/_CON', 'empty.txt'].map((name) => path.join(made, name));
    expect(inside.map((name) => readFileSync(name, 'utf8'))).toEqual(['0', '1', '2', '']);
    const before = inside.map((name) => name.replace(made, path.join(folder, '.Plan (2).part')));
    expect(marked).toEqual([path.join(folder, '.Plan (2).part'), ...before]);
    saving.show(save);
    expect([readdirSync(folder), shown]).toEqual([['Plan', 'Plan (2)'], [made]]);
  });

  it('gives a folder a place of its own from the beginning, whoever sends another of that name', async () => {
    const { saving, begin } = setUp();
    const saves = [await begin({ name: 'Plan', paths: ['a'] }), await begin({ name: 'Plan', paths: ['a'] })];
    for (const save of saves) await saving.write(save, bytes(save), { file: 0, at: 0 });
    for (const save of saves) await saving.finish(save);
    expect(['Plan', 'Plan (2)'].map((name) => readFileSync(path.join(folder, name, 'a'), 'utf8'))).toEqual(
      saves,
    );
  });

  it('marks a foreign file and none of one’s own', async () => {
    const { saving, begin, marked } = setUp();
    await saving.finish(await begin());
    expect(marked).toEqual([]);
    await saving.finish(await begin({ isForeign: true }));
    // Before anybody can find it under its name.
    expect(marked).toEqual([path.join(folder, '.mine.zip.part')]);
  });

  it('asks with a name that is safe everywhere', async () => {
    const { saving, begin, asked } = setUp();
    await saving.cancel(await begin({ name: 'plan.pdf:evil.exe' }));
    expect(asked).toEqual(['plan.pdf_evil.exe']);
  });

  it('goes on after its page and the app have gone, for its own profile, if it is to last', async () => {
    mkdirSync(path.join(folder, 'kept'));
    const before = setUp();
    const save = await before.begin({ isLasting: true });
    await before.saving.write(save, bytes('one '), { file: 0, at: 0 });
    await before.saving.stop('first');
    await expect(before.saving.write(save, bytes('x'), behind)).rejects.toThrow('by this name');
    const { saving } = setUp();
    const others = [await saving.again(save, 'club'), await saving.again(randomUUID(), 'first')];
    expect(others).toEqual([null, null]);
    expect(await saving.again(save, 'first')).toBe('one '.length);
    expect(await saving.sha256(save)).toBe(createHash('sha256').update('one ').digest('hex'));
    await saving.write(save, bytes('two'), { file: 0, at: 4 });
    await saving.finish(save);
    expect(readFileSync(path.join(folder, 'mine.zip'), 'utf8')).toBe('one two');
    expect(await setUp().saving.again(save, 'first')).toBeNull();
  });

  it('that lasts goes with its service, and no other does', async () => {
    mkdirSync(path.join(folder, 'kept'));
    const { saving } = setUp();
    const save = idOf(await saving.begin({ ...zip, isLasting: true }, 'club'));
    await saving.stop('club');
    await saving.forget('first');
    expect(readdirSync(folder)).toEqual(['.mine.zip.part', 'kept']);
    await saving.forget('club');
    expect(readdirSync(folder)).toEqual(['kept']);
    expect(await saving.again(save, 'club')).toBeNull();
  });

  it('that lasts is removed when a page thinks better of it later, or what was there is gone', async () => {
    mkdirSync(path.join(folder, 'kept'));
    const before = setUp();
    const given = await before.begin({ isLasting: true });
    await before.saving.stop('first');
    await setUp().saving.cancel(given);
    expect(readdirSync(folder)).toEqual(['kept']);
    const gone = await before.begin({ isLasting: true });
    await before.saving.stop('first');
    rmSync(path.join(folder, '.mine.zip.part'));
    expect(await setUp().saving.again(gone, 'first')).toBeNull();
  });
});
