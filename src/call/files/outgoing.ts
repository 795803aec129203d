import type { Clock } from '../../base/clock.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { FileWord, TransferId, WhyLater } from '../../protocol/file-words.ts';
import type { FilmInfo } from '../../protocol/film.ts';
import { planBlocks } from './block-plan.ts';
import type { FileLine } from './file-lines.ts';
import { hashOfHashes, type Digest } from './hashes.ts';
import { createOutKeeping, stateAs, type KeptOut, type KeptOuts } from './kept-outs.ts';
import { createPump, readBlock, type Pump, type SendJob, type SourceFile } from './pump.ts';
import { hasEnded, transition, type TransferEvent, type TransferState } from './transfer-state.ts';

type Accept = Extract<FileWord, { kind: 'accept' }>;

/** Files on their way to one person. */
export interface Out extends SendJob {
  readonly to: UserId;
  readonly name: string;
  readonly film: FilmInfo | null;
  state: TransferState;
  /** What is in its way at the other end, and passes. */
  waits: WhyLater | null;
}

interface OwnOut extends Out {
  /** Once each: what was begun over the one before counts no more. */
  acceptedOver: FileLine | null;
  /** Over the line that there is now, and it is known where to go on. */
  isAccepted: boolean;
  wasOffered: boolean;
}

type About = Pick<Out, 'id' | 'name' | 'files' | 'film'>;

interface OutgoingDeps {
  readonly clock: Clock;
  readonly digest: Digest;
  readonly kept: KeptOuts;
  readonly changed: () => void;
}

export interface Outgoing {
  all(): readonly Out[];
  /** Of the run before. Null: its files are gone or have changed. */
  restore(one: KeptOut, files: readonly SourceFile[] | null): void;
  offer(to: UserId, about: About): void;
  pause(id: TransferId): void;
  resume(id: TransferId): void;
  cancel(id: TransferId): void;
  /** What is over is forgotten. */
  dismiss(id: TransferId): void;
  lineUp(to: UserId, line: FileLine): void;
  lineDown(to: UserId): void;
  heard(from: UserId, word: FileWord): void;
}

interface Way {
  readonly line: FileLine;
  readonly pump: Pump;
}

export function createOutgoing({ clock, digest, kept, changed }: OutgoingDeps): Outgoing {
  const keep = createOutKeeping(kept);
  const outs = new Map<TransferId, OwnOut>();
  const ways = new Map<UserId, Way>();

  const jobsTo = (to: UserId): OwnOut[] =>
    [...outs.values()].filter((out) => out.to === to && !hasEnded(out.state));
  const say = (to: UserId, word: FileWord): void => void ways.get(to)?.line.say(word);

  const apply = (out: OwnOut, event: TransferEvent): void => {
    out.state = transition(out.state, event);
    out.isOn = out.isAccepted && out.state.is === 'moving' && out.waits === null;
    ways.get(out.to)?.pump.changed();
    keep(out);
    changed();
  };

  const sayOffer = (out: OwnOut): void => {
    if (!ways.has(out.to)) return;
    const files = out.files.map(({ path, bytes }) => ({ path, bytes }));
    const { id: transfer, name, film, wasOffered: isAgain } = out;
    say(out.to, { kind: 'offer', transfer, name, files, film, isAgain });
    out.wasOffered = true;
    // What was said of it last may have been lost with the line.
    const isPaused = out.state.is === 'paused' && out.state.by !== 'them';
    if (out.state.is !== 'offered') say(out.to, { kind: isPaused ? 'pause' : 'go', transfer: out.id });
  };

  /** Where to go on: where the other side is, if what it has is of these very files. Null: they cannot be read. */
  const resumeAt = async (
    out: OwnOut,
    { block, soFar }: Accept,
    isWanted: () => boolean,
  ): Promise<number | null> => {
    if (block > out.plan.count) return 0;
    for (let known = out.hashes.length; known < block && isWanted(); known += 1) {
      const read = await readBlock(out, digest, known);
      if (!read) return null;
      out.hashes[known] = read.sha256;
    }
    return (await hashOfHashes(digest, out.hashes, block)) === soFar ? block : 0;
  };

  const accepted = async (out: OwnOut, word: Accept): Promise<void> => {
    const line = ways.get(out.to)?.line;
    // Whoever says it again and again would have all of it read again and again.
    if (!line || out.acceptedOver === line) return;
    out.acceptedOver = line;
    out.waits = null;
    apply(out, { type: 'accepted' });
    const isWanted = (): boolean => out.acceptedOver === line && !hasEnded(out.state);
    const next = await resumeAt(out, word, isWanted);
    if (!isWanted()) return;
    if (next === null) return out.unreadable();
    out.next = next;
    out.written = next;
    out.isEndSaid = false;
    out.isAccepted = true;
    apply(out, { type: 'accepted' });
  };

  const heardOf = (out: OwnOut, word: FileWord): void => {
    switch (word.kind) {
      case 'accept':
        return void accepted(out, word);
      case 'later':
        Object.assign(out, { waits: word.why, isOn: false });
        ways.get(out.to)?.pump.changed();
        return changed();
      case 'got':
        out.waits = null;
        if (word.block < out.next) out.written = Math.max(out.written, word.block + 1);
        return apply(out, { type: 'accepted' });
      case 'refuse':
        return apply(out, { type: 'refused' });
      case 'whole':
        return apply(out, { type: 'whole' });
      case 'pause':
        return apply(out, { type: 'paused', by: 'them' });
      case 'go':
        return apply(out, { type: 'resumed', by: 'them' });
      case 'cancel':
        return word.why === 'person'
          ? apply(out, { type: 'cancelled', by: 'them' })
          : apply(out, { type: 'failed', why: word.why });
      case 'here':
      case 'offer':
      case 'block':
      case 'end':
      case 'echo':
        return undefined;
    }
  };

  const change = (id: TransferId, event: TransferEvent, word: 'pause' | 'go'): void => {
    const out = outs.get(id);
    if (!out || transition(out.state, event) === out.state) return;
    apply(out, event);
    say(out.to, { kind: word, transfer: id });
  };

  const add = (to: UserId, about: About, state: TransferState, wasOffered = false): OwnOut => {
    const out: OwnOut = {
      ...{ ...about, to, state, wasOffered, plan: planBlocks(about.files), hashes: [] },
      ...{
        next: 0,
        written: 0,
        isEndSaid: false,
        isOn: false,
        isAccepted: false,
        acceptedOver: null,
        waits: null,
      },
      unreadable() {
        apply(out, { type: 'failed', why: 'unreadable' });
        say(to, { kind: 'cancel', transfer: out.id, why: 'unreadable' });
      },
    };
    outs.delete(out.id);
    outs.set(out.id, out);
    keep(out);
    return out;
  };

  return {
    all: () => [...outs.values()],
    restore({ id, to, name, files: before, film, was }, files) {
      const unread = before.map((file) => ({ ...file, read: () => Promise.reject(new Error('gone')) }));
      const out = add(to, { id, name, film, files: files ?? unread }, stateAs(was), true);
      if (!files) out.unreadable();
      changed();
    },
    offer(to, about) {
      const before = outs.get(about.id);
      if (before && !hasEnded(before.state)) return;
      const out = add(to, about, { is: 'offered' });
      sayOffer(out);
      changed();
    },
    pause: (id) => change(id, { type: 'paused', by: 'me' }, 'pause'),
    resume: (id) => change(id, { type: 'resumed', by: 'me' }, 'go'),
    cancel(id) {
      const out = outs.get(id);
      if (!out || hasEnded(out.state)) return;
      apply(out, { type: 'cancelled', by: 'me' });
      say(out.to, { kind: 'cancel', transfer: id, why: 'person' });
    },
    dismiss(id) {
      const out = outs.get(id);
      if (!out || !hasEnded(out.state)) return;
      outs.delete(id);
      changed();
    },
    lineUp(to, line) {
      ways.get(to)?.pump.end();
      ways.set(to, { line, pump: createPump({ line, clock, digest, jobs: () => jobsTo(to) }) });
      for (const out of outs.values()) {
        if (out.to !== to) continue;
        const { state, id } = out;
        if (!hasEnded(state)) sayOffer(out);
        // It may not have heard of it.
        else if (state.is === 'cancelled' && state.by === 'me')
          say(to, { kind: 'cancel', transfer: id, why: 'person' });
        else if (state.is === 'failed' && state.why === 'unreadable')
          say(to, { kind: 'cancel', transfer: id, why: 'unreadable' });
      }
      changed();
    },
    lineDown(to) {
      ways.get(to)?.pump.end();
      ways.delete(to);
      for (const out of jobsTo(to)) {
        out.acceptedOver = null;
        out.isAccepted = false;
        out.isOn = false;
      }
      changed();
    },
    heard(from, word) {
      if (word.kind === 'echo') return ways.get(from)?.pump.echoed(word.bytes);
      const out = 'transfer' in word ? outs.get(word.transfer) : undefined;
      if (out?.to === from && !hasEnded(out.state)) heardOf(out, word);
    },
  };
}
