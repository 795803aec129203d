import type { Clock } from '../../base/clock.ts';
import { createSubject, type Observable } from '../../base/observable.ts';
import type { Scope } from '../../base/scope.ts';
import type { TransferId, WhyLater } from '../../protocol/file-words.ts';
import type { FilmInfo } from '../../protocol/film.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { FileLine, FileLines } from './file-lines.ts';
import type { Digest } from './hashes.ts';
import type { FileSink, KeptIn, KeptIns } from './file-sink.ts';
import { createIncoming } from './incoming.ts';
import type { In } from './incoming-face.ts';
import type { Offered } from './offered.ts';
import type { KeptOut, KeptOuts } from './kept-outs.ts';
import { createOutgoing, type Out } from './outgoing.ts';
import type { SourceFile } from './pump.ts';
import { createSpeed } from './speed.ts';
import type { TransferState } from './transfer-state.ts';

/** Files that go directly from one person to another, as either sees them. */
export interface Handover extends Offered {
  readonly id: TransferId;
  readonly direction: 'out' | 'in';
  readonly user: UserId;
  readonly bytes: number;
  /** Written at the other end, or here. */
  readonly moved: number;
  readonly state: TransferState;
  /** What is in the way for now, here or at the other end; it goes on by itself. */
  readonly waits: WhyLater | null;
  /** There is no connection to them that carries files. */
  readonly isAway: boolean;
  readonly bytesPerSecond: number | null;
  /** Shows it in its folder. */
  readonly show: (() => void) | null;
}

/** One of those, by what tells it from all others. */
type HandoverKey = Pick<Handover, 'id' | 'direction' | 'user'>;

export interface FileExchange {
  readonly state: Observable<readonly Handover[]>;
  /** The same to the same person, while it is under way, changes nothing. */
  offer(to: UserId, name: string, files: readonly SourceFile[], film?: FilmInfo | null): Promise<void>;
  /** Asks where; nothing is written before. What waits is tried again. */
  accept(which: HandoverKey): void;
  refuse(which: HandoverKey): void;
  pause(which: HandoverKey): void;
  resume(which: HandoverKey): void;
  cancel(which: HandoverKey): void;
  dismiss(which: HandoverKey): void;
}

interface ExchangeDeps {
  readonly scope: Scope;
  readonly clock: Clock;
  /** Told anew too when it is another whose voice comes on which track. */
  readonly lines: Pick<FileLines, 'open'>;
  readonly digest: Digest;
  /** Why: it has to wait, and is tried again. */
  readonly openSink: (offer: Offered, from: UserId) => Promise<FileSink | WhyLater | null>;
  /** What a run before this one began to take, and where it goes on; null: it cannot. */
  readonly kept: KeptIns & { load(): Promise<readonly KeptIn[]> };
  readonly keptOuts: KeptOuts & { load(): Promise<readonly KeptOut[]> };
  /** Null: one of them is gone or has changed. */
  readonly reopenSources: (files: KeptOut['files']) => Promise<readonly SourceFile[] | null>;
  readonly reopenSink: (one: KeptIn) => Promise<FileSink | null>;
  /** Whose voice comes on this track. */
  readonly userOf: (voice: string) => UserId | null;
  readonly self: () => UserId | null;
}

/** Figures that change faster cannot be read. */
const tellMs = 200;

const uuidOf = (sha256: string): TransferId =>
  `${sha256.slice(0, 8)}-${sha256.slice(8, 12)}-8${sha256.slice(13, 16)}-8${sha256.slice(17, 20)}-${sha256.slice(20, 32)}` as TransferId;

/** Letters as they are, whatever they are. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Array.from(text, (letter) => [0, 8, 16].map((shift) => (letter.codePointAt(0) ?? 0) >> shift)).flat(),
  );

/** The same files to the same person are the same transfer: who sends them again, after a restart, goes on where it stopped. */
const idOf = async (
  digest: Digest,
  people: readonly string[],
  files: readonly SourceFile[],
  film: FilmInfo | null,
): Promise<TransferId> => {
  const about: unknown[] = [people, files.map(({ path, bytes, modifiedMs }) => [path, bytes, modifiedMs])];
  // The same file as an ordinary one is something else: it goes elsewhere.
  if (film) about.push([film.recording, film.set, film.at]);
  return uuidOf(await digest(bytesOf(JSON.stringify(about))));
};

export async function createFileExchange(deps: ExchangeDeps): Promise<FileExchange> {
  const { scope, clock, lines, digest, openSink, kept, userOf } = deps;
  const state = createSubject<readonly Handover[]>([]);
  const attached = new Map<UserId, FileLine>();
  const heardLines = new WeakSet<FileLine>();
  const speeds = new WeakMap<In | Out, ReturnType<typeof createSpeed>>();
  let cancelTelling: (() => void) | null = null;
  let isStale = false;

  const viewOf = (
    one: In | Out,
    direction: Handover['direction'],
    user: UserId,
    blocks: number,
  ): Handover => {
    const speed = speeds.get(one) ?? createSpeed();
    speeds.set(one, speed);
    const isAway = !attached.has(user);
    const moved = one.plan.bytesBefore(blocks);
    const isMoving = one.state.is === 'moving' && !isAway;
    if (!isMoving) speed.rest();
    return {
      ...{
        id: one.id,
        direction,
        user,
        name: one.name,
        film: one.film,
        bytes: one.plan.bytes,
        moved,
        state: one.state,
        waits: one.waits,
        isAway,
      },
      files: one.files,
      bytesPerSecond: isMoving ? speed.at(clock.now(), moved) : null,
      show: 'sink' in one && one.state.is === 'done' ? (one.sink?.show ?? null) : null,
    };
  };
  const tell = (): void => {
    isStale = false;
    state.set([
      ...incoming.all().map((one) => viewOf(one, 'in', one.from, one.hashes.length)),
      ...outgoing.all().map((one) => viewOf(one, 'out', one.to, one.written)),
    ]);
  };
  const changed = (): void => {
    if (cancelTelling) {
      isStale = true;
      return;
    }
    // Not in the midst of what changes it.
    cancelTelling = clock.after(0, () => {
      tell();
      cancelTelling = clock.after(tellMs, () => {
        cancelTelling = null;
        if (isStale) changed();
      });
    });
  };

  const incoming = createIncoming({ clock, digest, openSink, kept, changed });
  const outgoing = createOutgoing({ clock, digest, kept: deps.keptOuts, changed });

  const detach = (user: UserId): void => {
    attached.delete(user);
    outgoing.lineDown(user);
    incoming.lineDown(user);
  };
  const attach = (user: UserId, line: FileLine): void => {
    if (attached.has(user)) detach(user);
    attached.set(user, line);
    incoming.lineUp(user, line);
    outgoing.lineUp(user, line);
    const isCurrent = (): boolean => attached.get(user) === line;
    line.listen({
      word(word) {
        if (!isCurrent()) return;
        incoming.heard(user, word);
        outgoing.heard(user, word);
      },
      piece: (piece) => (isCurrent() ? incoming.piece(user, piece) : undefined),
    });
  };
  const follow = (): void => {
    const open = lines.open.getState();
    for (const [user, line] of attached) if (!open.includes(line)) detach(user);
    for (const line of open) {
      // Once: of two lines to the same person the newer stays.
      if (heardLines.has(line)) continue;
      const user = userOf(line.voice);
      if (user === null) continue;
      heardLines.add(line);
      attach(user, line);
    }
  };
  // Before the first line: what is half here is not to be asked for again.
  for (const one of await kept.load()) {
    const sink = await deps.reopenSink(one).catch(() => null);
    if (sink) incoming.restore(one, sink);
    else kept.remove(one);
  }

  for (const one of await deps.keptOuts.load())
    outgoing.restore(one, await deps.reopenSources(one.files).catch(() => null));

  scope.own(lines.open.subscribe(follow));
  scope.own(() => cancelTelling?.());
  scope.own(() => {
    for (const user of attached.keys()) detach(user);
  });
  if (!scope.hasEnded) follow();

  const among =
    (does: { out(id: TransferId): void; in(from: UserId, id: TransferId): void }) =>
    ({ direction, user, id }: HandoverKey): void =>
      direction === 'out' ? does.out(id) : does.in(user, id);

  return {
    state,
    async offer(to, name, files, film = null) {
      const id = await idOf(digest, [deps.self() ?? '', to], files, film);
      outgoing.offer(to, { id, name, files, film });
      // Who waits for it finds it there.
      tell();
    },
    accept: ({ user, id }) => void incoming.accept(user, id),
    refuse: ({ user, id }) => incoming.refuse(user, id),
    pause: among({ out: outgoing.pause, in: incoming.pause }),
    resume: among({ out: outgoing.resume, in: incoming.resume }),
    cancel: among({ out: outgoing.cancel, in: incoming.cancel }),
    dismiss: among({ out: outgoing.dismiss, in: incoming.dismiss }),
  };
}
