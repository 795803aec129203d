import type { Clock } from '../../base/clock.ts';
import type { TransferId } from '../../protocol/file-words.ts';
import type { UserId } from '../../protocol/ids.ts';
import { blockBytes } from './block-plan.ts';
import type { FileSink, KeptIns } from './file-sink.ts';
import type { Offered } from './offered.ts';
import { hasEnded, type TransferState } from './transfer-state.ts';

interface Half extends Offered {
  readonly id: TransferId;
  readonly from: UserId;
  readonly state: TransferState;
  readonly hashes: readonly string[];
  readonly sink: FileSink | null;
}

/** What a restart is told of files that are half here: never of more blocks than are on the disk, whatever becomes of the power. */
export interface Keeping {
  /** All hashes that it begins with are kept. */
  begun(one: Half): void;
  /** It was accepted, paused, or goes on. */
  changed(one: Half): void;
  /** One more block is where it belongs. */
  written(one: Half, sink: FileSink): Promise<void>;
  /** Of all blocks that are. */
  keep(one: Half, sink: FileSink): Promise<void>;
  /** Before what is there is written over: of it nobody may think later that it is whole. */
  beginsAnew(one: Half): Promise<void>;
  over(one: Half): void;
}

/** So much, or what came in so long, is at most fetched again. */
const blocksKeptTogether = (16 * 1024 * 1024) / blockBytes;
const keptTogetherMs = 2_000;

export function createKeeping(kept: KeptIns, clock: Pick<Clock, 'now'>): Keeping {
  const last = new WeakMap<Half, { readonly blocks: number; readonly atMs: number }>();
  const note = (one: Half, blocks: number): void => void last.set(one, { blocks, atMs: clock.now() });
  const keptOf = (one: Half): number => last.get(one)?.blocks ?? 0;

  const keep = async (one: Half, sink: FileSink): Promise<void> => {
    const [from, to] = [keptOf(one), one.hashes.length];
    if (sink.id === null || to <= from) return;
    const hashes = one.hashes.slice(from, to);
    await sink.sync();
    kept.append(one, from, hashes);
    note(one, to);
  };

  return {
    begun: (one) => note(one, one.hashes.length),
    changed(one) {
      const { id, from, name, files, film, sink, state } = one;
      if (!sink || sink.id === null || hasEnded(state)) return;
      const isPaused = state.is === 'paused' && state.by !== 'them';
      kept.put({ id, from, name, files, film, sink: sink.id, isPaused });
    },
    async written(one, sink) {
      const isLong = clock.now() - (last.get(one)?.atMs ?? 0) >= keptTogetherMs;
      if (isLong || one.hashes.length - keptOf(one) >= blocksKeptTogether) await keep(one, sink);
    },
    keep,
    async beginsAnew(one) {
      if (keptOf(one) > 0) await kept.dropHashes(one);
      note(one, 0);
    },
    over: (one) => kept.remove(one),
  };
}
