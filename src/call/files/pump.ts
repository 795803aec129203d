import type { Clock } from '../../base/clock.ts';
import type { TransferId } from '../../protocol/file-words.ts';
import { blockBytes, type BlockPlan } from './block-plan.ts';
import type { FileLine } from './file-lines.ts';
import { createFlight } from './flight.ts';
import { hashOfHashes, type Digest } from './hashes.ts';

/** A file to be sent. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** By which a run after this one finds it again; without one none does. */
  readonly source?: string;
  /** Rejects when it is gone or has changed. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** What a pump has to do for one transfer. */
export interface SendJob {
  readonly id: TransferId;
  readonly files: readonly SourceFile[];
  readonly plan: BlockPlan;
  /** Of the blocks that were read so far. */
  readonly hashes: string[];
  /** The block that is sent next. */
  next: number;
  /** So many blocks are where they belong. */
  written: number;
  /** All has been sent, and said so. */
  isEndSaid: boolean;
  /** Accepted over this line, and nobody has paused it. */
  isOn: boolean;
  unreadable(): void;
}

interface PumpDeps {
  readonly line: FileLine;
  readonly clock: Clock;
  readonly digest: Digest;
  /** In the order in which they go. */
  readonly jobs: () => readonly SendJob[];
}

export interface Pump {
  /** A job was added, accepted, paused or ended, or more of it was written. */
  changed(): void;
  echoed(bytes: number): void;
  end(): void;
}

/** Sent and not written: a slow disk at the other end holds the sender back, not its memory. */
const mostUnwritten = (8 * 1024 * 1024) / blockBytes;

interface ReadBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/** Null: it cannot be read, or is not as long any more as it was. */
export async function readBlock(
  { files, plan }: Pick<SendJob, 'files' | 'plan'>,
  digest: Digest,
  block: number,
): Promise<ReadBlock | null> {
  const place = plan.at(block);
  const file = place && files[place.file];
  if (!file) return null;
  try {
    const bytes = await file.read(place.from, place.to);
    return bytes.length === place.to - place.from ? { bytes, sha256: await digest(bytes) } : null;
  } catch {
    return null;
  }
}

/** Sends what there is to be sent over one line: one transfer after the other, and of each the blocks in their order. */
export function createPump({ line, clock, digest, jobs }: PumpDeps): Pump {
  const flight = createFlight(line, clock);
  const life = { hasEnded: false };
  let isRunning = false;
  let ahead: {
    readonly job: SendJob;
    readonly block: number;
    readonly read: Promise<ReadBlock | null>;
  } | null = null;

  const canGoOn = ({ isOn, next, written, plan, isEndSaid }: SendJob): boolean =>
    isOn && !isEndSaid && (next >= plan.count || next - written < mostUnwritten);

  const blockOf = (job: SendJob, block: number): Promise<ReadBlock | null> =>
    ahead?.job === job && ahead.block === block ? ahead.read : readBlock(job, digest, block);

  const sendBlock = async (job: SendJob): Promise<void> => {
    const block = job.next;
    const read = await blockOf(job, block);
    // It may have been paused, or begun anew, while it was read.
    if (life.hasEnded || !job.isOn || job.next !== block) return;
    if (!read) return job.unreadable();
    job.hashes[block] = read.sha256;
    // The disk reads on while the line sends.
    ahead =
      block + 1 < job.plan.count ? { job, block: block + 1, read: readBlock(job, digest, block + 1) } : null;
    if (!line.say({ kind: 'block', transfer: job.id, block, sha256: read.sha256 })) return end();
    job.next = block + 1;
    // What is begun is sent to its end, unless it is to be begun anew: a pause takes effect between two blocks.
    await flight.send(read.bytes, () => jobs().includes(job) && job.next === block + 1);
  };

  const sendEnd = async (job: SendJob): Promise<void> => {
    const sha256 = await hashOfHashes(digest, job.hashes, job.plan.count);
    if (life.hasEnded || !job.isOn || job.next < job.plan.count) return;
    job.isEndSaid = true;
    if (!line.say({ kind: 'end', transfer: job.id, sha256 })) end();
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let job = jobs().find(canGoOn); job && !life.hasEnded; job = jobs().find(canGoOn)) {
      await (job.next < job.plan.count ? sendBlock(job) : sendEnd(job));
    }
    isRunning = false;
  };

  function end(): void {
    life.hasEnded = true;
    flight.end();
  }

  return {
    changed: () => void run(),
    echoed: (bytes) => flight.echoed(bytes),
    end,
  };
}
