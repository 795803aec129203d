import type { Readable } from 'node:stream';
import type { FileId } from '../../protocol/ids.ts';

/** First and last byte, both of them included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** The bytes of files: some on their way, named by their file; some whole, named by their content. */
export interface Blobs {
  /** How much of a file on its way is safely there. */
  received(file: FileId): number;
  /** Writes behind what is there. Ends early at more than `maxBytes`, and throws when the source breaks; what came stays. */
  append(file: FileId, source: Readable, maxBytes: number): Promise<'written' | 'too-much'>;
  /** Whether what is there has this hash; then it is also safe from a power cut. */
  verify(file: FileId, sha256: string): Promise<boolean>;
  /** Makes it whole, at once, so that nobody can find it unused in between. */
  keep(file: FileId, sha256: string): void;
  /** Something small, whole from the start. */
  put(sha256: string, content: Buffer): void;
  read(sha256: string, range: ByteRange): Readable;
  /** By its file, or by whatever else `visit` found there. */
  forgetComing(name: string): void;
  forgetWhole(sha256: string): void;
  /** Calls with each name that lies there. */
  visit(coming: (name: string) => void, whole: (name: string) => void): Promise<void>;
}
