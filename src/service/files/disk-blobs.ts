import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { appendToFile } from './append-to-file.ts';
import type { Blobs } from './blobs.ts';

const privately = { recursive: true, mode: 0o700 } as const;

/** A new name in a folder survives a power cut only once the folder itself is written; Windows cannot open folders for that. */
function settleFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function createDiskBlobs(folder: string): Blobs {
  const coming = path.join(folder, 'coming');
  const whole = path.join(folder, 'whole');
  for (const made of [coming, whole]) mkdirSync(made, privately);
  const comingAt = (file: string): string => path.join(coming, file);
  const wholeAt = (sha256: string): string => path.join(whole, sha256.slice(0, 2), sha256);

  const moveToWhole = (from: string, sha256: string): void => {
    const to = wholeAt(sha256);
    mkdirSync(path.dirname(to), privately);
    renameSync(from, to);
    settleFolder(path.dirname(to));
  };

  return {
    received: (file) => statSync(comingAt(file), { throwIfNoEntry: false })?.size ?? 0,

    append: (file, source, maxBytes) => appendToFile(comingAt(file), source, maxBytes),

    async verify(file, sha256) {
      const handle = await open(comingAt(file), 'r+');
      try {
        await handle.sync();
        const hash = createHash('sha256');
        for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
        return hash.digest('hex') === sha256;
      } finally {
        await handle.close();
      }
    },

    keep: (file, sha256) => moveToWhole(comingAt(file), sha256),

    put(sha256, content) {
      const beside = path.join(coming, `${sha256}.small`);
      const handle = openSync(beside, 'w', 0o600);
      try {
        writeSync(handle, content);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      moveToWhole(beside, sha256);
    },

    read: (sha256, { first, last }) => createReadStream(wholeAt(sha256), { start: first, end: last }),
    forgetComing: (file) => rmSync(comingAt(file), { force: true }),
    forgetWhole: (sha256) => rmSync(wholeAt(sha256), { force: true }),

    async visit(seeComing, seeWhole) {
      for (const name of await readdir(coming)) seeComing(name);
      for (const shelf of await readdir(whole)) {
        for (const name of await readdir(path.join(whole, shelf))) seeWhole(name);
      }
    },
  };
}
