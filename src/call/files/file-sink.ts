import type { TransferId } from '../../protocol/file-words.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { Offered } from './offered.ts';

/** Where accepted files go. What rejects has no room, or no place any more. */
export interface FileSink {
  /** By the file's place in the offer. Once more where it was before, when all begins anew. */
  write(file: number, from: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** They have their names from now on. */
  finish(): Promise<void>;
  /** Nothing of them stays. */
  cancel(): Promise<void>;
  /** Shows them in their folder, once they are finished; null where there is none to be shown. */
  readonly show: (() => void) | null;
  /** By which they go on after a restart; null where they cannot. */
  readonly id: string | null;
}

/** What a restart has to know of files that are half here. */
export interface KeptIn extends Offered {
  readonly id: TransferId;
  readonly from: UserId;
  readonly hashes: readonly string[];
  readonly sink: string;
  readonly isPaused: boolean;
}

/** Over a restart of this end. */
export interface KeptIns {
  put(one: KeptIn): void;
  remove(one: Pick<KeptIn, 'from' | 'id'>): void;
}
