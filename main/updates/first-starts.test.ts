import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFirstStarts } from './first-starts.ts';
import { formerOf, prepareAppImage, putBack } from './replace-app-image.ts';

const sum = (text: string): string => createHash('sha512').update(text).digest('base64');

let folder: string;
let file: string;
let kept: string | undefined;
let settings: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-replace-'));
  file = path.join(folder, 'Parley.AppImage');
  writeFileSync(file, 'old');
  writeFileSync(path.join(folder, 'fetched'), 'new');
  [kept, settings] = [undefined, 'old settings'];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = (of: string): string => readFileSync(of, 'utf8');
const start = (version: string, appImage: string | undefined = file) =>
  createFirstStarts({
    read: () => kept,
    write: (text) => void (kept = text),
    settings: { read: () => settings, write: (text) => void (settings = text) },
    putBack,
    version,
    appImage,
  });

async function update(): Promise<void> {
  const put = await prepareAppImage(file, path.join(folder, 'fetched'), [sum('new')]);
  start('1.0.0').put('1.1.0');
  put();
  settings = 'new settings';
}

describe('a new AppImage', () => {
  it('takes the place of the old one under its name, which is kept beside it', async () => {
    const put = await prepareAppImage(file, path.join(folder, 'fetched'), [sum('new')]);
    expect(content(file)).toBe('old');
    put();
    expect([content(file), content(formerOf(file))]).toEqual(['new', 'old']);
    expect(statSync(file).mode & 0o111).toBe(0o111);
  });

  it('that is not what was signed for leaves nothing behind', async () => {
    await expect(prepareAppImage(file, path.join(folder, 'fetched'), [sum('other')])).rejects.toMatchObject({
      code: 'ERR_CHECKSUM_MISMATCH',
    });
    expect(readdirSync(folder).sort()).toEqual(['Parley.AppImage', 'fetched']);
  });
});

describe('its first starts', () => {
  it('count for nothing once it shows its page', async () => {
    await update();
    for (let day = 0; day < 5; day += 1) {
      const starts = start('1.1.0');
      expect(starts.begin()).toBeUndefined();
      starts.started();
    }
    expect([content(file), settings]).toEqual(['new', 'new settings']);
  });

  it('that come to nothing twice put the former one back, with its settings, and that is said', async () => {
    await update();
    expect(start('1.1.0').begin()).toBeUndefined();
    expect(start('1.1.0').begin()).toBeUndefined();
    expect(start('1.1.0').begin()).toBe(file);
    expect([content(file), settings]).toEqual(['old', 'old settings']);
    const former = start('1.0.0');
    expect(former.begin()).toBeUndefined();
    former.started();
    expect(start('1.0.0').refused).toBe('1.1.0');
  });

  it('are tried on where there is no way back', async () => {
    await update();
    rmSync(formerOf(file));
    start('1.1.0').begin();
    start('1.1.0').begin();
    expect(start('1.1.0').begin()).toBeUndefined();
  });

  it('are forgotten where another release, or another file, runs', async () => {
    await update();
    expect(start('1.2.0').begin()).toBeUndefined();
    expect(start('1.1.0').begin()).toBeUndefined();
    expect(JSON.parse(kept ?? '')).toEqual({ pending: null, refused: null });
    await update();
    start('1.1.0', '/elsewhere/Parley.AppImage').begin();
    expect(JSON.parse(kept ?? '')).toEqual({ pending: null, refused: null });
  });

  it('of what nobody can read, and of no AppImage, are none', () => {
    kept = 'rubbish';
    expect(start('1.1.0').begin()).toBeUndefined();
    const installed = start('1.1.0', undefined);
    const before = kept;
    expect(before).toBe('rubbish');
    installed.started();
    expect(kept).toBe('rubbish');
  });
});
