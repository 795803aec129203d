import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SaveTarget } from '../desktop/desktop.ts';
import { fileId } from '../fakes/fake-files.ts';
import { fetchFile } from './fetch-file.ts';
import type { FileTransfer } from './file-transfer.ts';

const { signal } = new AbortController();
const chunkBytes = 64 * 1024;

/** What the service sends, in the chunks of a network. */
function serving(
  content: Uint8Array,
  broken = false,
): Pick<FileTransfer, 'read'> & { readonly sent: () => number } {
  let sent = 0;
  return {
    sent: () => sent,
    async read(_file, take) {
      for (let at = 0; at < content.length; at += chunkBytes) {
        sent += 1;
        if (!(await take(new Uint8Array(content.subarray(at, at + chunkBytes))))) break;
      }
      return broken ? { ok: false, code: 'away' } : { ok: true };
    },
  };
}

function place(isFull = false) {
  const written = createHash('sha256');
  const sizes: number[] = [];
  let isFinished = false;
  let under = 0;
  const target: Pick<SaveTarget, 'write' | 'finish'> = {
    async write(bytes) {
      under += 1;
      if (isFull || under > 1) throw new Error('no');
      await Promise.resolve();
      sizes.push(bytes.length);
      written.update(bytes);
      under -= 1;
    },
    async finish() {
      isFinished = true;
    },
  };
  return { target, sizes, hash: () => written.digest('hex'), isFinished: () => isFinished };
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const infoOf = (content: Uint8Array) => ({ file: fileId(1), bytes: content.length, sha256: sha256(content) });

describe('a file that is fetched', () => {
  it('is written piece by piece, one at a time, and finished when it is what was sent', async () => {
    const content = randomBytes(5_000_000);
    const { target, sizes, hash, isFinished } = place();
    const seen: number[] = [];
    const progress = (received: number): void => void seen.push(received);
    expect(await fetchFile(serving(content), infoOf(content), target, { progress, signal })).toEqual({
      ok: true,
    });
    expect([hash(), isFinished(), seen.at(-1)]).toEqual([sha256(content), true, 5_000_000]);
    expect(Math.max(...sizes)).toBeLessThan(1024 * 1024 + chunkBytes);
    expect(sizes.length).toBeLessThan(10);
  });

  it.each([
    ['another byte', (content: Buffer) => content.fill(content.readUInt8(70_000) ^ 1, 70_000, 70_001)],
    ['less', (content: Buffer) => content.subarray(1)],
    ['more', (content: Buffer) => Buffer.concat([content, content])],
  ])('is not kept when %s came', async (_what, tamper) => {
    const content = randomBytes(300_000);
    const info = infoOf(content);
    const tampered = serving(tamper(content));
    const { target, isFinished } = place();
    expect(await fetchFile(tampered, info, target, { progress: () => {}, signal })).toEqual({
      ok: false,
      code: 'hash-mismatch',
    });
    expect(isFinished()).toBe(false);
    // Who sends without end is not listened to.
    expect(tampered.sent()).toBeLessThan(7);
  });

  it('is not finished when the line broke, or the disk is full', async () => {
    const content = randomBytes(2_000_000);
    const [broken, full] = [place(), place(true)];
    const rest = { progress: () => {}, signal };
    expect(await fetchFile(serving(content, true), infoOf(content), broken.target, rest)).toEqual({
      ok: false,
      code: 'away',
    });
    expect(await fetchFile(serving(content), infoOf(content), full.target, rest)).toEqual({
      ok: false,
      code: 'unsaved',
    });
    expect([broken.isFinished(), full.isFinished()]).toEqual([false, false]);
  });
});
