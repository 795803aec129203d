import type { Log } from '../../../base/log.ts';
import type { ImportLine, ImportProblem } from '../../../protocol/import.ts';
import type { RoomId, UserId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import type { People } from '../../core/people.ts';
import type { Rooms } from '../../core/rooms.ts';
import type { Blobs } from '../../files/blobs.ts';
import type { FileQuotas } from '../../files/file-book.ts';
import { reasonOf } from '../../core/guard.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ExportedRoom } from '../export-format.ts';
import { checkArchive, type Plan } from './check-archive.ts';
import { ImportError, problemOf } from './import-error.ts';
import { openArchive, type Archive } from './open-archive.ts';
import { importedId, writeImport, type Written } from './write-import.ts';

/** Brings in what a person took along from another service, as rooms that they alone see and that are only read. */
export interface Imports {
  /** Tells how far it is, and what came of it: the last line. */
  run(user: UserId, file: string, tell: (line: ImportLine) => void): Promise<void>;
  /** What was half brought in when the service was stopped is taken out. */
  clean(): void;
  /** Those that run end, and nothing of them stays. */
  stop(): Promise<void>;
}

export interface ImportsDeps {
  readonly storage: Storage;
  readonly blobs: Blobs;
  readonly people: Pick<People, 'find'>;
  readonly rooms: Pick<Rooms, 'tellAll'>;
  readonly quotas: FileQuotas;
  readonly dropRoom: (room: RoomId) => void;
  readonly now: () => number;
  readonly log: Log;
}

export function createImports(deps: ImportsDeps): Imports {
  const { storage, blobs, people, rooms, quotas, dropRoom, now, log } = deps;
  const running = new Set<Promise<void>>();
  let isStopping = false;

  /** Of this very service, and still one's own: they are here already. */
  const isHere = ({ manifest }: Archive, { room }: ExportedRoom, user: UserId): boolean =>
    manifest.service.service === storage.service &&
    (storage.room(room)?.members.some((member) => member.user === user) ?? false);

  const checkRoom = ({ files, rooms: brought }: Plan, user: UserId): void => {
    const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);
    const bytes = sum(files.values());
    const own = sum(storage.fileUse(user).map((use) => use.bytes));
    const isTooMuch =
      own + bytes > quotas.personBytes ||
      storage.allFileBytes() + bytes > quotas.serviceBytes ||
      [...files.values()].some((one) => one > quotas.fileBytes);
    if (isTooMuch) throw new ImportError('quota-exceeded');
    const groups = storage.roomsOf(user).filter(({ kind }) => kind === 'group').length;
    if (groups + brought.length > limits.roomsPerPerson) throw new ImportError('too-many-rooms');
  };

  const goOnFor = (user: UserId) => (): void => {
    if (isStopping || people.find(user)?.left !== false) throw new ImportError('stopped');
  };

  /** Everything at once: until here nobody has seen any of it. */
  const show = (user: UserId, written: readonly RoomId[]): number => {
    let added = 0;
    for (const room of written) {
      if (storage.addMember(room, user, 'owner')) added += 1;
      else storage.setReadSeq(room, user, storage.room(room)?.lastSeq ?? 0, true);
      rooms.tellAll(room);
    }
    return added;
  };

  const bringIn = async (
    user: UserId,
    file: string,
    tell: (line: ImportLine) => void,
  ): Promise<ImportLine> => {
    const goOn = goOnFor(user);
    const archive = await openArchive(file);
    try {
      const wanted = archive.manifest.rooms.filter((room) => !isHere(archive, room, user));
      const expected = wanted.reduce((sum, { lastSeq }) => sum + lastSeq, 0);
      const plan = await checkArchive(archive, wanted, (done) => {
        goOn();
        tell({ phase: 'checking', done, total: Math.max(done, expected) });
      });
      checkRoom(plan, user);
      const ids = wanted.map(({ room }) => importedId(user, archive, 'room', room) as RoomId);
      await untilErased(ids, goOn);
      const progress = (done: number): void => tell({ phase: 'writing', done, total: plan.messages });
      const job = { storage, blobs, now, user, archive, plan, goOn, progress };
      const written: Written = await writeImport(job)
        .then((outcome) => {
          // Also after the last message time has passed.
          goOn();
          return outcome;
        })
        .catch((error: unknown) => {
          takeBack(ids);
          throw error;
        });
      const { messages, files, known } = written;
      return { phase: 'done', rooms: show(user, written.rooms), messages, files, known, left: plan.left };
    } finally {
      archive.close();
    }
  };

  /** Nobody has seen them; those that were here before stay, with what came to them. */
  const takeBack = (ids: readonly RoomId[]): void => {
    if (isStopping) return;
    for (const room of ids) if (storage.room(room)?.members.length === 0) dropRoom(room);
  };

  /** Left a moment ago, and not gone yet. */
  const untilErased = async (ids: readonly RoomId[], goOn: () => void): Promise<void> => {
    const isGoing = (): boolean =>
      storage.erasures().some((erasure) => erasure.kind === 'room' && ids.includes(erasure.room));
    while (isGoing()) {
      goOn();
      await new Promise((resolve) => void setImmediate(resolve));
    }
  };

  const failed = (error: unknown): ImportProblem => {
    const problem = problemOf(error);
    if (problem === 'internal') log.error('failed', { what: 'import', reason: reasonOf(error) });
    return problem;
  };

  return {
    clean() {
      for (const room of storage.importedWithoutMembers()) dropRoom(room);
    },
    run(user, file, tell) {
      const run = bringIn(user, file, tell)
        .catch((error: unknown): ImportLine => ({ phase: 'failed', problem: failed(error) }))
        .then((line) => {
          log.info('import over', { user, outcome: line.phase });
          tell(line);
        })
        .finally(() => running.delete(run));
      running.add(run);
      return run;
    },
    async stop() {
      isStopping = true;
      await Promise.all(running);
    },
  };
}
