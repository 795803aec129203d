import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { unreachable } from '../../base/result.ts';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import type { FileBook } from '../files/file-book.ts';
import type { Erasure } from '../storage/own-data-storage.ts';
import type { Storage, StoredFile } from '../storage/storage.ts';
import { reasonOf } from './guard.ts';
import type { Rooms } from './rooms.ts';

/** What somebody wrote in years is taken out part by part, so that nobody waits for it; a restart goes on with it. */
export interface Erasures {
  begin(): void;
  /** A room that nobody is in. */
  drop(room: RoomId): void;
}

interface ErasuresDeps {
  readonly storage: Storage;
  readonly files: Pick<FileBook, 'forget'>;
  readonly rooms: Pick<Rooms, 'tellAll'>;
  readonly clock: Clock;
  readonly log: Log;
}

const filesAtOnce = 100;
/** A full disk may have room again by then. */
const againMs = 60_000;

export function createErasures({ storage, files, rooms, clock, log }: ErasuresDeps): Erasures {
  let isRunning = false;
  /** Of the person whose messages are being taken out; from the beginning again after a restart. */
  let reached = 0;
  const changed = new Set<RoomId>();

  const forgetFiles = (found: readonly StoredFile[]): boolean => {
    for (const file of found.slice(0, filesAtOnce)) files.forget(file);
    return found.length <= filesAtOnce;
  };

  const erasePerson = (user: UserId): boolean => {
    if (!forgetFiles(storage.filesOf(user, filesAtOnce + 1))) return false;
    const part = storage.erasePart(user, reached, clock.now());
    for (const room of part.rooms) changed.add(room);
    reached = part.next ?? 0;
    return part.next === null;
  };

  const eraseSome = (erasure: Erasure): boolean => {
    switch (erasure.kind) {
      case 'person':
        return erasePerson(erasure.user);
      case 'room':
        return (
          forgetFiles(storage.filesOfRoom(erasure.room, filesAtOnce + 1)) &&
          storage.eraseRoomPart(erasure.room)
        );
      default:
        return unreachable(erasure);
    }
  };

  /** Who looks at a room asks for what changed, once and not for each message. */
  const finish = (erasure: Erasure): void => {
    storage.endErasure(erasure);
    storage.settle();
    for (const room of changed) rooms.tellAll(room);
    changed.clear();
    log.info('erased', { kind: erasure.kind });
  };

  const step = (): void => {
    const [erasure] = storage.erasures();
    isRunning = erasure !== undefined;
    if (!erasure) return;
    try {
      if (eraseSome(erasure)) finish(erasure);
      clock.after(0, step);
    } catch (error) {
      log.error('failed', { what: 'erasure', reason: reasonOf(error) });
      clock.after(againMs, step);
    }
  };

  const begin = (): void => {
    if (isRunning || storage.erasures().length === 0) return;
    isRunning = true;
    clock.after(0, step);
  };
  return {
    begin,
    drop(room) {
      storage.beginRoomErasure(room);
      begin();
    },
  };
}
