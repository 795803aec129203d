import type { TransferId, WhyLater } from '../../protocol/file-words.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { Offered } from './offered.ts';

/** Where accepted files go. What rejects has no room, or no place any more. */
export interface FileSink {
  /** By the file's place in the offer. Once more where it was before, when all begins anew. Nothing is written where it has to wait: it says why. */
  write(file: number, from: number, bytes: Uint8Array<ArrayBuffer>): Promise<WhyLater | void>;
  /** What was written so far outlasts a power cut from then on. */
  sync(): Promise<void>;
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
interface KeptAbout extends Offered {
  readonly id: TransferId;
  readonly from: UserId;
  readonly sink: string;
  readonly isPaused: boolean;
}
export interface KeptIn extends KeptAbout {
  readonly hashes: readonly string[];
}
type Which = Pick<KeptIn, 'from' | 'id'>;

/** Over a restart of this end. In the order in which it is asked for. */
export interface KeptIns {
  /** What is kept of its hashes stays. */
  put(one: KeptAbout): void;
  /** Behind those of the blocks before: what is kept each time does not grow with what is there. */
  append(which: Which, firstBlock: number, hashes: readonly string[]): void;
  dropHashes(which: Which): Promise<void>;
  remove(which: Which): void;
}
