import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desktopFiles, readIfThere, writePrivately } from './file-system.ts';

/** Windows has no such bits and shows these. */
const ownerOnly = process.platform === 'win32' ? 0o666 : 0o600;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-files-'));
  file = path.join(folder, 'identity.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('files of this user', () => {
  it('are read when they are there', () => {
    expect(readIfThere(file)).toBe(undefined);
    writePrivately(file, 'first');
    expect(readIfThere(file)).toBe('first');
  });

  it('that cannot be read are not taken for missing', () => {
    mkdirSync(file);
    expect(() => readIfThere(file)).toThrow('EISDIR');
  });

  it('are replaced whole, for nobody else to read, and leave no draft', () => {
    writePrivately(file, 'first');
    writePrivately(file, 'second');
    expect(readIfThere(file)).toBe('second');
    expect(readdirSync(folder)).toEqual(['identity.json']);
    expect(statSync(file).mode & 0o777).toBe(ownerOnly);
  });
});

it('files of the desktop come with their folders, and go without a word', () => {
  const [entry, copy] = [path.join(folder, 'a', 'b', 'parley.desktop'), path.join(folder, 'c', 'copy')];
  desktopFiles.write(entry, 'text');
  desktopFiles.copy(entry, copy);
  expect([desktopFiles.read(entry), desktopFiles.read(copy)]).toEqual(['text', 'text']);
  desktopFiles.remove(entry);
  desktopFiles.remove(entry);
  expect(desktopFiles.read(entry)).toBeUndefined();
});
