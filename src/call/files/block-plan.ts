import type { OfferedFile } from '../../protocol/file-words.ts';

/** Little is sent twice after a cut, and a disk and a bridge between processes are asked seldom. */
export const blockBytes = 256 * 1024;

/** Where a block belongs. */
export interface Block {
  /** By its place in the offer. */
  readonly file: number;
  readonly from: number;
  readonly to: number;
}

/** All files of an offer, cut into blocks that are counted through. Both ends come to the same. */
export interface BlockPlan {
  readonly count: number;
  readonly bytes: number;
  /** Undefined beyond the last. */
  at(block: number): Block | undefined;
  /** Of all blocks before this one. */
  bytesBefore(block: number): number;
}

export function planBlocks(files: readonly Pick<OfferedFile, 'bytes'>[]): BlockPlan {
  const firsts: number[] = [];
  const begins: number[] = [];
  let count = 0;
  let bytes = 0;
  for (const file of files) {
    firsts.push(count);
    begins.push(bytes);
    count += Math.ceil(file.bytes / blockBytes);
    bytes += file.bytes;
  }
  const at = (block: number): Block | undefined => {
    if (block < 0 || block >= count) return undefined;
    // An empty file has no block: the last that begins there is the one that has it.
    const file = firsts.findLastIndex((first) => first <= block);
    const from = (block - (firsts[file] ?? 0)) * blockBytes;
    return { file, from, to: Math.min(files[file]?.bytes ?? 0, from + blockBytes) };
  };
  return {
    count,
    bytes,
    at,
    bytesBefore(block) {
      const next = at(block);
      return next ? (begins[next.file] ?? 0) + next.from : bytes;
    },
  };
}
