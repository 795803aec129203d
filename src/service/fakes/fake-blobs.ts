import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Blobs } from '../files/blobs.ts';

export interface FakeBlobs extends Blobs {
  readonly coming: Map<string, Buffer>;
  readonly whole: Map<string, Buffer>;
}

export const sha256Of = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');

/** Bytes in memory. */
export function createFakeBlobs(): FakeBlobs {
  const coming = new Map<string, Buffer>();
  const whole = new Map<string, Buffer>();
  const contentOf = (file: string): Buffer => coming.get(file) ?? Buffer.alloc(0);
  return {
    coming,
    whole,
    received: (file) => contentOf(file).length,
    async append(file, source, maxBytes) {
      let left = maxBytes;
      for await (const chunk of source) {
        if (chunk.length > left) return 'too-much';
        coming.set(file, Buffer.concat([contentOf(file), chunk]));
        left -= chunk.length;
      }
      return 'written';
    },
    verify: async (file, sha256) => sha256Of(contentOf(file)) === sha256,
    keep(file, sha256) {
      whole.set(sha256, contentOf(file));
      coming.delete(file);
    },
    put: (sha256, content) => void whole.set(sha256, content),
    read: (sha256, { first, last }) => Readable.from([whole.get(sha256)?.subarray(first, last + 1)]),
    forgetComing: (file) => void coming.delete(file),
    forgetWhole: (sha256) => void whole.delete(sha256),
    async visit(seeComing, seeWhole) {
      for (const name of [...coming.keys()]) seeComing(name);
      for (const name of [...whole.keys()]) seeWhole(name);
    },
  };
}
