import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptSources } from './kept-sources.ts';
import { createSending } from './sending.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'parley-sending-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...parts: string[]): string => path.join(folder, ...parts);
const setUp = (...picked: string[]) =>
  createSending({
    ask: async () => (picked.length > 0 ? picked : undefined),
    kept: createKeptSources(at('sources.json')),
  });
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('files that were picked', () => {
  it('are read in parts by the names that were made for them, after a restart too', async () => {
    writeFileSync(at('plan.pdf'), 'one two');
    const [given] = (await setUp(at('plan.pdf')).pick('files', 'first')) ?? [];
    expect(given).toMatchObject({ path: 'plan.pdf', bytes: 7 });
    const again = setUp();
    const source = given?.source ?? '';
    expect(await again.again([source], 'first')).toBe(true);
    expect(textOf(await again.read(source, 4, 7, 'first'))).toBe('two');
    again.forget([source], 'first');
    expect(await setUp().again([source], 'first')).toBe(false);
  });

  it('of a folder are all that lie in it, and nothing to which something there only points', async () => {
    mkdirSync(at('Plan', 'sub'), { recursive: true });
    writeFileSync(at('Plan', 'sub', 'a.txt'), 'a');
    writeFileSync(at('secret'), 'b');
    symlinkSync(at('secret'), at('Plan', 'link'));
    const given = await setUp(at('Plan')).pick('folder', 'first');
    expect(given?.map(({ path: inside }) => inside)).toEqual(['Plan/sub/a.txt']);
  });

  it('may be the app’s own: each in its place, and of the service they were given for', async () => {
    writeFileSync(at('a.mkv'), 'one');
    writeFileSync(at('b.mkv'), 'two');
    const files = [at('a.mkv'), at('gone.mkv'), at('b.mkv')];
    const [a, gone, b] = await setUp().give(files, 'first');
    expect([a?.path, gone, b?.path, b?.bytes]).toEqual(['a.mkv', null, 'b.mkv', 3]);
    expect(textOf(await setUp().read(b?.source ?? '', 0, 3, 'first'))).toBe('two');
    await expect(setUp().read(b?.source ?? '', 0, 3, 'club')).rejects.toThrow('nobody picked');
  });

  it('are nothing when the person thought better of it', async () => {
    expect(await setUp().pick('files', 'first')).toBeNull();
  });
});

describe('a page reads', () => {
  const withPlan = async () => {
    writeFileSync(at('plan.pdf'), 'one two');
    const sending = setUp(at('plan.pdf'));
    const [given] = (await sending.pick('files', 'first')) ?? [];
    return { sending, source: given?.source ?? '' };
  };

  it.each(['', '../../etc/passwd', '/etc/passwd', '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10'])(
    'nothing by a name that was not made for it: %s',
    async (name) => {
      const { sending } = await withPlan();
      await expect(sending.read(name, 0, 1, 'first')).rejects.toThrow('nobody picked');
    },
  );

  it('nothing that was picked at another service', async () => {
    const { sending, source } = await withPlan();
    await expect(sending.read(source, 0, 1, 'club')).rejects.toThrow('nobody picked');
    expect(await sending.again([source], 'club')).toBe(false);
    sending.forget([source], 'club');
    sending.forgetAll('club');
    expect(textOf(await sending.read(source, 0, 3, 'first'))).toBe('one');
    sending.forgetAll('first');
    await expect(sending.read(source, 0, 1, 'first')).rejects.toThrow('nobody picked');
  });

  it.each<[string, RegExp, () => void]>([
    ['has another length', /has changed/, () => writeFileSync(at('plan.pdf'), 'one')],
    ['was written anew', /has changed/, () => utimesSync(at('plan.pdf'), 5, 5)],
    ['is gone', /ENOENT/, () => rmSync(at('plan.pdf'))],
    [
      'leads elsewhere',
      // Where a system follows all the same, it is another one.
      /ELOOP|has changed/,
      () => {
        rmSync(at('plan.pdf'));
        writeFileSync(at('other'), 'not it!');
        symlinkSync(at('other'), at('plan.pdf'));
      },
    ],
  ])('nothing of what %s', async (_what, why, happens) => {
    const { sending, source } = await withPlan();
    happens();
    await expect(sending.read(source, 0, 3, 'first')).rejects.toThrow(why);
    expect(await sending.again([source], 'first')).toBe(false);
  });
});
