import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../fakes/socket-client.ts';
import { silentLog } from '../../base/log.ts';
import { startService } from '../start-service.ts';
import { runBackupCommand } from './backup-command.ts';
import { asOneFile, fromOneFile } from './one-file.ts';

let folder: TemporaryFolder;
let [data, saved] = ['', ''];
beforeEach(() => {
  folder = createTemporaryFolder();
  [data, saved] = [path.join(folder.path, 'data'), path.join(folder.path, 'monday.zip')];
});
afterEach(() => folder.remove());

const picture = randomBytes(200_000);
const run = (verb: 'backup' | 'restore') =>
  runBackupCommand({ verb, place: saved, dataDir: data }, new Date(0));
const serve = () => startService({ host: '127.0.0.1', port: 0, dataDir: data, log: silentLog });

async function withPicture(): Promise<void> {
  const service = await serve();
  mkdirSync(path.join(data, 'files', 'ab'), { recursive: true });
  writeFileSync(path.join(data, 'files', 'ab', 'blob'), picture);
  try {
    await run('backup');
  } finally {
    await service.close();
  }
}

describe('a backup of one file', () => {
  it('is made while the service runs, for its user alone, and brings everything back', async () => {
    await withPicture();
    expect(statSync(saved).mode & 0o077).toBe(0);
    expect(readdirSync(folder.path).sort()).toEqual(['data', 'monday.zip']);
    writeFileSync(path.join(data, 'files', 'ab', 'blob'), 'changed');
    expect(await run('restore')).toContain('before-restore');
    expect(readFileSync(path.join(data, 'files', 'ab', 'blob')).equals(picture)).toBe(true);
    expect(readdirSync(data).filter((name) => name.endsWith('.part'))).toEqual([]);
    const service = await serve();
    await service.close();
  });

  it('is never laid over another', async () => {
    await withPicture();
    await expect(run('backup')).rejects.toThrow('is there already');
  });

  it.each([
    ['in the middle', (bytes: Buffer) => bytes.fill(0, 100_000, 100_010)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 100_000)],
    ['of something else', () => Buffer.from('a letter')],
  ])('that is damaged (%s) changes nothing', async (_name, damage) => {
    await withPicture();
    writeFileSync(saved, damage(readFileSync(saved)));
    const before = readdirSync(data).sort();
    await expect(run('restore')).rejects.toThrow('is no backup, or a damaged one');
    expect(readdirSync(data).sort()).toEqual(before);
  });

  it('leaves nothing behind when it cannot be written, and what one that was killed left is no obstacle', async () => {
    const half = `${saved}.folder.part`;
    mkdirSync(half);
    writeFileSync(`${saved}.part`, 'half');
    await asOneFile(saved, async (into) => {
      expect(existsSync(into)).toBe(false);
      mkdirSync(into);
      writeFileSync(path.join(into, 'parley.db'), 'all');
    });
    expect(readdirSync(folder.path)).toEqual(['monday.zip']);
    const other = path.join(folder.path, 'tuesday.zip');
    await expect(
      asOneFile(other, async () => {
        throw new Error('disk full');
      }),
    ).rejects.toThrow('tuesday.zip could not be written: disk full');
    expect(readdirSync(folder.path)).toEqual(['monday.zip']);
  });

  it('holds files alone: a link that lies among them leads nowhere', async () => {
    await asOneFile(saved, async (into) => {
      mkdirSync(into);
      writeFileSync(path.join(into, 'parley.db'), 'all');
      symlinkSync('/etc/hostname', path.join(into, 'link'));
    });
    const names = await fromOneFile(saved, data, async (unpacked) => readdirSync(unpacked));
    expect(names).toEqual(['parley.db']);
  });
});
