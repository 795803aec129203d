import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createSaving } from './saving.ts';
import { saveFiles } from './save-files.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'parley-saving-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function setUp(chosen: string | undefined = path.join(folder, 'mine.zip')) {
  const shown: string[] = [];
  const asked: string[] = [];
  const saving = createSaving({
    ask: async (name) => {
      asked.push(name);
      return chosen;
    },
    files: saveFiles,
    showInFolder: (file) => shown.push(file),
    log: silentLog,
  });
  const begin = async (): Promise<string> => (await saving.begin('parley.zip', 'first')) ?? '';
  return { saving, begin, shown, asked };
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('saving', () => {
  it('has its name only when it is whole, in the place of what was there', async () => {
    writeFileSync(path.join(folder, 'mine.zip'), 'the old one');
    const { saving, begin, asked } = setUp();
    const save = await begin();
    await saving.write(save, bytes('one '));
    expect(readFileSync(path.join(folder, 'mine.zip'), 'utf8')).toBe('the old one');
    await saving.write(save, bytes('two'));
    await saving.finish(save);
    expect(readFileSync(path.join(folder, 'mine.zip'), 'utf8')).toBe('one two');
    expect([readdirSync(folder), asked]).toEqual([['mine.zip'], ['parley.zip']]);
  });

  it('leaves nothing when it is given up, by the person or because the page has gone', async () => {
    const { saving, begin } = setUp();
    for (const giveUp of [saving.cancel, () => saving.stop('first')]) {
      const save = await begin();
      await saving.write(save, bytes('half'));
      await giveUp(save);
      expect(readdirSync(folder)).toEqual([]);
      await expect(saving.write(save, bytes('more'))).rejects.toThrow('by this name');
    }
  });

  it('goes on when the page of another service has gone', async () => {
    const { saving, begin } = setUp();
    const save = await begin();
    await saving.stop('club');
    await saving.write(save, bytes('mine'));
    await saving.finish(save);
    expect(readFileSync(path.join(folder, 'mine.zip'), 'utf8')).toBe('mine');
  });

  it('is nothing when the person chooses no place', async () => {
    const { saving } = setUp('');
    const none = createSaving({
      ask: async () => undefined,
      files: saveFiles,
      showInFolder: () => {},
      log: silentLog,
    });
    expect(await none.begin('parley.zip', 'first')).toBeNull();
    await expect(saving.finish('another')).rejects.toThrow('by this name');
  });

  it('goes on with several at once, and with the last of two at one place', async () => {
    const places = ['a.bin', 'b.bin', 'a.bin'].map((name) => path.join(folder, name));
    const saving = createSaving({
      ask: async () => places.shift(),
      files: saveFiles,
      showInFolder: () => {},
      log: silentLog,
    });
    const [first = '', second = ''] = [
      await saving.begin('a.bin', 'first'),
      await saving.begin('b.bin', 'first'),
    ].map(String);
    await saving.write(first, bytes('lost'));
    await saving.write(second, bytes('b'));
    const third = String(await saving.begin('a.bin', 'first'));
    await saving.write(third, bytes('a'));
    await expect(saving.write(first, bytes('!'))).rejects.toThrow('by this name');
    for (const save of [second, third]) await saving.finish(save);
    expect(readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual([
      'a',
      'b',
    ]);
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
      ask: () => promise,
      files: saveFiles,
      showInFolder: () => {},
      log: silentLog,
    });
    const first = saving.begin('parley.zip', 'first');
    expect(await saving.begin('parley.zip', 'first')).toBeNull();
    resolve(path.join(folder, 'first.zip'));
    const save = await first;
    expect(save).not.toBeNull();
    await saving.stop('first');
    expect(existsSync(path.join(folder, 'first.zip'))).toBe(false);
  });
});
