import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordingAddress } from '../security/scheme.ts';
import { recordingDisk } from './disk.ts';
import { createPlayFiles } from './play-files.ts';

const recording = '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-play-'));
  writeFileSync(path.join(folder, 'film.mkv'), '0123456789');
  writeFileSync(path.join(folder, 'empty.mkv'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ask(
  range: string | null,
  address = recordingAddress(recording, 0),
  method = 'GET',
): Promise<string | undefined> {
  const files = ['film.mkv', 'empty.mkv', 'gone.mkv'].map((name) => path.join(folder, name));
  const play = createPlayFiles({
    fileOf: (wanted, number) => (wanted === recording ? files[number] : undefined),
    bytesOf: recordingDisk.bytesOf,
  });
  const headers = range === null ? {} : { range };
  const answer = await play(new Request(new URL(address, 'app://parley/index.html'), { method, headers }));
  if (!answer) return undefined;
  const said = answer.headers.get('content-range') ?? answer.headers.get('content-length') ?? '';
  return `${answer.status} ${said} ${await answer.text()}`.trim();
}

describe('a recording that is played', () => {
  it.each([
    [null, '200 10 0123456789'],
    ['bytes=0-', '206 bytes 0-9/10 0123456789'],
    ['bytes=2-4', '206 bytes 2-4/10 234'],
    ['bytes=8-99', '206 bytes 8-9/10 89'],
    ['bytes=-3', '206 bytes 7-9/10 789'],
    ['bytes=-99', '206 bytes 0-9/10 0123456789'],
    ['bytes=10-', '416 bytes */10'],
    ['bytes=5-2', '416 bytes */10'],
    ['bytes=-0', '416 bytes */10'],
    ['bytes=0-1,4-5', '200 10 0123456789'],
    ['lines=1-2', '200 10 0123456789'],
  ])('is read where a player wants it: %s', async (range, answer) => {
    expect(await ask(range)).toBe(answer);
  });

  it('says how long it is without being read', async () => {
    expect(await ask('bytes=0-', recordingAddress(recording, 0), 'HEAD')).toBe('206 bytes 0-9/10');
    expect(await ask(null, recordingAddress(recording, 1))).toBe('200 0');
  });

  it.each([
    [recordingAddress(recording, 2), '404'],
    [recordingAddress(recording, 9), '404'],
    [recordingAddress(recording, 2_111), '404'],
    [recordingAddress('5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b11', 0), '404'],
    ['/recordings/..%2f..%2fetc/0', undefined],
    ['/recordings/0', undefined],
    [`/recordings/${recording}/0/1`, undefined],
    [`/recordings/${recording}/-1`, undefined],
    ['/index.html', undefined],
    [`https://example.org/recordings/${recording}/0`, undefined],
  ])('is none: %s', async (address, answer) => {
    expect(await ask(null, address)).toBe(answer);
  });
});
