import { describe, expect, it } from 'vitest';
import { pickIn } from './picked-target.ts';

/** A browser's file system, in a map of paths. */
function fakeDisk(chooses = true) {
  const files = new Map<string, string>();
  const fileAt = (path: string) => ({
    async createWritable() {
      let text = '';
      return {
        write: async ({ position, data }: { position: number; data: Uint8Array }) =>
          void (text =
            text.padEnd(position).slice(0, position) +
            new TextDecoder().decode(data) +
            text.slice(position + data.length)),
        close: async () => void files.set(path, text),
        abort: async () => {},
      };
    },
    remove: async () => void files.delete(path),
  });
  const folderAt = (path: string): object => ({
    async getDirectoryHandle(name: string, { create }: { create: boolean }) {
      const inside = `${path}${name}/`;
      if (files.has(path + name)) throw new DOMException('', 'TypeMismatchError');
      if (!create && ![...files.keys()].some((file) => file.startsWith(inside))) throw new Error('none');
      return folderAt(inside);
    },
    async getFileHandle(name: string) {
      if (name.endsWith('.lnk')) throw new TypeError('name is not allowed');
      files.set(path + name, '');
      return fileAt(path + name);
    },
    removeEntry: async (name: string) =>
      [...files.keys()]
        .filter((file) => file.startsWith(`${path}${name}/`))
        .forEach((file) => files.delete(file)),
  });
  const choose = <Chosen>(chosen: Chosen) =>
    chooses ? Promise.resolve(chosen) : Promise.reject(new DOMException('', 'AbortError'));
  return {
    files,
    pick: pickIn({
      showSaveFilePicker({ suggestedName }: { suggestedName: string }) {
        files.set(suggestedName, '');
        return choose(fileAt(suggestedName));
      },
      showDirectoryPicker: () => choose(folderAt('/')),
    }),
  };
}
const bytes = (text: string) => new TextEncoder().encode(text);

describe('where a person says in a browser', () => {
  it('is written in place, and named safely', async () => {
    const { files, pick } = fakeDisk();
    const target = await pick?.('plan:evil.exe', null);
    await target?.write(bytes('two'), { file: 0, at: 4 });
    await target?.write(bytes('one '), { file: 0, at: 0 });
    await target?.finish();
    expect([...files]).toEqual([['plan_evil.exe', 'one two']]);
  });

  it('is a folder of its own, and nothing of it stays when it is given up', async () => {
    const { files, pick } = fakeDisk();
    files.set('/Plan/mine', 'mine');
    for (const end of ['finish', 'cancel'] as const) {
      const target = await pick?.('Plan', ['a', '../b', 'empty']);
      await target?.write(bytes('a'), { file: 0, at: 0 });
      await target?.write(bytes('b'), { file: 1, at: 0 });
      await target?.[end]();
    }
    expect([...files].toSorted(([one], [other]) => one.localeCompare(other))).toEqual([
      ['/Plan (2)/a', 'a'],
      ['/Plan (2)/empty', ''],
      ['/Plan (2)/file/b', 'b'],
      ['/Plan/mine', 'mine'],
    ]);
  });

  it('takes the place of no file, and leaves nothing where the browser does not make one', async () => {
    const { files, pick } = fakeDisk();
    files.set('/Plan', 'a file');
    await (await pick?.('Plan', ['a']))?.finish();
    const before = ['/Plan', '/Plan (2)/a'];
    expect([...files.keys()]).toEqual(before);
    await expect(pick?.('Plan', ['a', 'go.lnk'])).rejects.toThrow('not allowed');
    expect([...files.keys()]).toEqual(before);
  });

  it('is nowhere when the person thinks better of it, or the browser has no such means', async () => {
    const { pick } = fakeDisk(false);
    expect(await pick?.('a', null)).toBeNull();
    expect(pickIn({})).toBeNull();
  });
});
