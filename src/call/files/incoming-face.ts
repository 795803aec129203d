import type { Clock } from '../../base/clock.ts';
import type { FileWord, TransferId, WhyLater } from '../../protocol/file-words.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { BlockPlan } from './block-plan.ts';
import type { FileLine } from './file-lines.ts';
import type { FileSink, KeptIn, KeptIns } from './file-sink.ts';
import type { Digest } from './hashes.ts';
import type { Offered } from './offered.ts';
import type { TransferState } from './transfer-state.ts';

/** Files on their way from one person. */
export interface In extends Offered {
  readonly id: TransferId;
  readonly from: UserId;
  readonly plan: BlockPlan;
  state: TransferState;
  /** What is in the way, and passes. */
  waits: WhyLater | null;
  /** Of the blocks that are where they belong. */
  readonly hashes: string[];
  /** Null before it was accepted: nothing is written then. */
  sink: FileSink | null;
}

export interface IncomingDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly digest: Digest;
  /** Asks where; null when the person thought better of it. Where a film goes is known by whose it is, and may have to wait. */
  readonly openSink: (offer: Offered, from: UserId) => Promise<FileSink | WhyLater | null>;
  readonly kept: KeptIns;
  readonly changed: () => void;
}

export interface Incoming {
  all(): readonly In[];
  /** Of the run before: it waits for its sender. */
  restore(kept: KeptIn, sink: FileSink): void;
  accept(from: UserId, id: TransferId): Promise<void>;
  refuse(from: UserId, id: TransferId): void;
  pause(from: UserId, id: TransferId): void;
  resume(from: UserId, id: TransferId): void;
  cancel(from: UserId, id: TransferId): void;
  dismiss(from: UserId, id: TransferId): void;
  lineUp(from: UserId, line: FileLine): void;
  lineDown(from: UserId): void;
  heard(from: UserId, word: FileWord): void;
  piece(from: UserId, piece: Uint8Array<ArrayBuffer>): void;
}
