import type { UserId } from '../../protocol/ids.ts';
import type { FileOffer, FileWord, TransferId, WhyCancelled, WhyLater } from '../../protocol/file-words.ts';
import { mostFilms } from '../../protocol/film.ts';
import { blockBytes, planBlocks } from './block-plan.ts';
import type { FileLine } from './file-lines.ts';
import type { FileSink } from './file-sink.ts';
import { hashOfHashes } from './hashes.ts';
import { createIntake, type Intake } from './intake.ts';
import { createKeeping } from './keeping.ts';
import type { In, Incoming, IncomingDeps } from './incoming-face.ts';
import { isSameOffer, makesSense } from './offered.ts';
import {
  hasEnded,
  transition,
  type TransferEvent,
  type TransferFailure,
  type TransferState,
} from './transfer-state.ts';

interface OwnIn extends In {
  /** What is done with them, one after the other. */
  work: Promise<void>;
  /** Come and not written. */
  unwritten: number;
  isAsking: boolean;
  acceptedOver: FileLine | null;
  /** Of a block that waits. */
  tryAgain: () => void;
}

/** Of one person: nobody has to clear away more than these. Films for a recording are counted apart. */
const mostOpen = 20;
/** With what is over, which goes by itself then. */
const mostListed = 50;
/** Twice what an honest sender has under way. */
const mostUnwritten = (16 * 1024 * 1024) / blockBytes;

export function createIncoming({ clock, digest, openSink, kept, changed }: IncomingDeps): Incoming {
  const keeping = createKeeping(kept, clock);
  const ins = new Map<string, OwnIn>();
  const ways = new Map<UserId, { readonly line: FileLine; readonly intake: Intake }>();

  // Who sends makes the id, and may make one that somebody else has made.
  const key = (from: UserId, id: TransferId): string => `${from} ${id}`;
  const get = (from: UserId, id: TransferId): OwnIn | undefined => ins.get(key(from, id));
  const say = (from: UserId, word: FileWord): void => void ways.get(from)?.line.say(word);
  const sayCancel = ({ from, id }: In, why: WhyCancelled): void =>
    say(from, { kind: 'cancel', transfer: id, why });

  const apply = (one: OwnIn, event: TransferEvent): void => {
    const hadEnded = hasEnded(one.state);
    one.state = transition(one.state, event);
    const { sink } = one;
    if (!hadEnded && hasEnded(one.state)) {
      keeping.over(one);
      one.waits = null;
      one.tryAgain();
      if (one.state.is !== 'done' && sink) one.work = one.work.then(() => sink.cancel()).catch(() => {});
    }
    changed();
  };
  const fail = (one: OwnIn, why: TransferFailure): void => {
    if (hasEnded(one.state)) return;
    apply(one, { type: 'failed', why });
    sayCancel(one, why);
  };
  /** In its turn, unless it is over by then. */
  const then = (one: OwnIn, task: (sink: FileSink) => Promise<void>): void => {
    one.work = one.work.then(async () => {
      if (!one.sink || hasEnded(one.state)) return;
      await task(one.sink).catch(() => fail(one, 'unsaved'));
    });
  };

  const sayAccept = (one: OwnIn): void => {
    // Once over each line, however often it is offered: each time all of it is reckoned through.
    const line = ways.get(one.from)?.line ?? null;
    if (one.acceptedOver === line) return;
    one.acceptedOver = line;
    then(one, async () => {
      const { from, id: transfer, hashes } = one;
      const soFar = await hashOfHashes(digest, hashes);
      const { state } = one;
      say(from, { kind: 'accept', transfer, block: hashes.length, soFar });
      // What was said of it last may have been lost with the line.
      const isPaused = state.is === 'paused' && state.by !== 'them';
      say(from, { kind: isPaused ? 'pause' : 'go', transfer });
    });
  };

  const holdUp = (one: OwnIn, why: WhyLater): void => {
    one.waits = why;
    say(one.from, { kind: 'later', transfer: one.id, why });
    changed();
  };
  /** What comes behind it waits too: no more than may be unwritten, as its sender stops. */
  const put = async (one: OwnIn, sink: FileSink, ...piece: Parameters<FileSink['write']>): Promise<void> => {
    let why = await sink.write(...piece);
    while (why && !hasEnded(one.state)) {
      const again = Promise.withResolvers<void>();
      one.tryAgain = again.resolve;
      holdUp(one, why);
      await again.promise;
      if (!hasEnded(one.state)) why = await sink.write(...piece);
    }
    one.waits = null;
  };

  const write = async (one: OwnIn, sink: FileSink, block: number, came: Came): Promise<void> => {
    const place = one.plan.at(block);
    // On from what is there, or all of it anew.
    if (!place || (block > 0 && block !== one.hashes.length)) return fail(one, 'damaged');
    if ((await digest(came.bytes)) !== came.sha256) return fail(one, 'damaged');
    if (block < one.hashes.length) await keeping.beginsAnew(one);
    await put(one, sink, place.file, place.from, came.bytes);
    if (hasEnded(one.state)) return;
    one.hashes.length = block;
    one.hashes.push(came.sha256);
    say(one.from, { kind: 'got', transfer: one.id, block });
    changed();
    await keeping.written(one, sink);
  };

  const finish = async (one: OwnIn, sink: FileSink, sha256: string): Promise<void> => {
    const isWhole =
      one.hashes.length === one.plan.count && (await hashOfHashes(digest, one.hashes)) === sha256;
    if (!isWhole) return fail(one, 'damaged');
    await sink.finish();
    // A pause that came with the last block holds up nothing any more.
    apply(one, { type: 'whole' });
    say(one.from, { kind: 'whole', transfer: one.id });
  };

  const answerAgain = (one: OwnIn): void => {
    const { state, from, id: transfer } = one;
    if (state.is === 'done') say(from, { kind: 'whole', transfer });
    else if (state.is === 'refused') say(from, { kind: 'refuse', transfer });
    else if (state.is === 'failed') sayCancel(one, state.why);
    else if (state.is === 'cancelled') sayCancel(one, 'person');
    else if (state.is !== 'offered') sayAccept(one);
  };

  const add = (
    about: Pick<In, 'id' | 'from' | 'name' | 'files' | 'film' | 'hashes'>,
    sink: FileSink | null,
    state: TransferState,
  ): void => {
    const its = key(about.from, about.id);
    ins.delete(its);
    const work = Promise.resolve();
    const one: OwnIn = {
      ...{ ...about, sink, state, work, plan: planBlocks(about.files) },
      ...{ unwritten: 0, isAsking: false, acceptedOver: null, waits: null, tryAgain() {} },
    };
    keeping.begun(one);
    ins.set(its, one);
    changed();
  };

  const offered = (from: UserId, offer: FileOffer): void => {
    const { transfer, name, files, film, isAgain } = offer;
    if (!makesSense(offer)) return say(from, { kind: 'refuse', transfer });
    const before = get(from, transfer);
    const isOther = before !== undefined && !isSameOffer(before, offer);
    if (before && !isOther && (isAgain || !hasEnded(before.state))) return answerAgain(before);
    const theirs = [...ins.values()].filter((one) => one.from === from);
    const over = theirs.find(({ state }) => hasEnded(state));
    const open = theirs.filter((one) => !hasEnded(one.state) && (one.film === null) === (film === null));
    const isTooMuch = open.length >= (film ? mostFilms : mostOpen);
    // Others in the place of those on the screen would be accepted by who had read the first.
    if (isOther || isTooMuch) return say(from, { kind: 'refuse', transfer });
    if (over && theirs.length >= mostListed) ins.delete(key(from, over.id));
    add({ id: transfer, from, name, files, film, hashes: [] }, null, { is: 'offered' });
  };

  const came = (from: UserId, id: TransferId, block: number, what: Came): void => {
    const one = get(from, id);
    if (!one) return;
    one.unwritten += 1;
    if (one.unwritten > mostUnwritten) return fail(one, 'damaged');
    then(one, (sink) => write(one, sink, block, what).finally(() => (one.unwritten -= 1)));
  };

  const change = (from: UserId, id: TransferId, event: TransferEvent, word: 'pause' | 'go'): void => {
    const one = get(from, id);
    if (!one || transition(one.state, event) === one.state) return;
    apply(one, event);
    keeping.changed(one);
    say(from, { kind: word, transfer: id });
  };

  const accept = async (one: OwnIn): Promise<void> => {
    if (one.state.is !== 'offered') return one.tryAgain();
    if (one.isAsking) return;
    one.isAsking = true;
    try {
      const sink = await openSink(one, one.from);
      if (!sink) return;
      // They may have thought better of it meanwhile.
      const isOver = hasEnded(one.state);
      if (typeof sink === 'string') return isOver ? undefined : holdUp(one, sink);
      one.sink = sink;
      one.waits = null;
      if (isOver) return await sink.cancel();
      apply(one, { type: 'accepted' });
      keeping.changed(one);
      sayAccept(one);
    } catch {
      // Nothing waits for it.
      if (one.film) refuse(one);
      else fail(one, 'unsaved');
    } finally {
      one.isAsking = false;
    }
  };
  const refuse = (one: OwnIn): void => {
    if (one.state.is !== 'offered') return;
    apply(one, { type: 'refused' });
    say(one.from, { kind: 'refuse', transfer: one.id });
  };

  return {
    all: () => [...ins.values()],
    restore({ id, from, name, files, film, hashes, isPaused }, sink) {
      const state: TransferState = isPaused ? { is: 'paused', by: 'me' } : { is: 'moving' };
      add({ id, from, name, files, film, hashes: [...hashes] }, sink, state);
    },
    async accept(from, id) {
      const one = get(from, id);
      if (one) await accept(one);
    },
    refuse(from, id) {
      const one = get(from, id);
      if (one) refuse(one);
    },
    pause: (from, id) => change(from, id, { type: 'paused', by: 'me' }, 'pause'),
    resume: (from, id) => change(from, id, { type: 'resumed', by: 'me' }, 'go'),
    cancel(from, id) {
      const one = get(from, id);
      if (!one || hasEnded(one.state)) return;
      apply(one, { type: 'cancelled', by: 'me' });
      sayCancel(one, 'person');
    },
    dismiss(from, id) {
      const one = get(from, id);
      if (!one || !hasEnded(one.state)) return;
      ins.delete(key(from, id));
      changed();
    },
    lineUp(from, line) {
      const intake = createIntake({
        line,
        lengthOf(transfer, block) {
          const one = get(from, transfer);
          const place = one?.sink && !hasEnded(one.state) ? one.plan.at(block) : undefined;
          return place ? place.to - place.from : null;
        },
        came: ({ transfer, block, sha256 }, bytes) => came(from, transfer, block, { sha256, bytes }),
      });
      ways.set(from, { line, intake });
      for (const one of ins.values()) if (one.from === from && one.waits) void accept(one);
      changed();
    },
    lineDown(from) {
      ways.delete(from);
      for (const one of ins.values())
        if (one.from === from) then(one, (sink) => keeping.keep(one, sink).catch(() => {}));
      changed();
    },
    piece: (from, piece) => ways.get(from)?.intake.piece(piece),
    heard(from, word) {
      if (word.kind === 'offer') return offered(from, word);
      if (word.kind === 'block') return ways.get(from)?.intake.begins(word);
      const one = 'transfer' in word ? get(from, word.transfer) : undefined;
      if (!one || hasEnded(one.state)) return;
      if (word.kind === 'end') then(one, (sink) => finish(one, sink, word.sha256));
      if (word.kind === 'pause') apply(one, { type: 'paused', by: 'them' });
      if (word.kind === 'go') apply(one, { type: 'resumed', by: 'them' });
      if (word.kind === 'cancel')
        apply(
          one,
          word.why === 'person' ? { type: 'cancelled', by: 'them' } : { type: 'failed', why: word.why },
        );
    },
  };
}

interface Came {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
