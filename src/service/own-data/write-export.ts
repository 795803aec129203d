import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { Message } from '../../protocol/model.ts';
import type { Identity } from '../core/connection.ts';
import type { People } from '../core/people.ts';
import type { Rooms } from '../core/rooms.ts';
import type { Blobs } from '../files/blobs.ts';
import type { FileBook } from '../files/file-book.ts';
import type { Storage, StoredFile } from '../storage/storage.ts';
import { readmeIn } from './export-readme.ts';
import {
  exportFormat,
  exportVersion,
  pathOf,
  type ExportedMessage,
  type ExportedPeople,
  type ExportManifest,
} from './export-format.ts';

export interface ExportDeps {
  readonly storage: Storage;
  readonly people: Pick<People, 'find' | 'sees'>;
  readonly rooms: Pick<Rooms, 'of' | 'forMember'>;
  readonly files: Pick<FileBook, 'forReading'>;
  readonly blobs: Pick<Blobs, 'read'>;
  readonly serviceName: () => string;
  readonly now: () => number;
}

/** Somebody was removed while their data was on its way: the rest is not for them any more. */
export class NotTheirsError extends Error {}

/**
 * One's own data as an archive, written while it is read: nothing of it is held but a page of messages or a piece of a file. Who
 * reads slowly slows it down.
 */
export function writeExport(deps: ExportDeps, by: Identity, languages = ''): Readable {
  const { storage, people, rooms, files, blobs, serviceName, now } = deps;
  const { user } = by;
  const zip = new ZipFile();
  const out = zip.outputStream.pipe(new PassThrough());
  const mtime = new Date(now());
  const authors = new Set<UserId>();
  const mine = rooms.of(user);

  /** Sources are opened one after the other; what is open when the reader leaves is closed. */
  let open: Readable | undefined;
  const add = (path: string, source: () => Readable, options: { compress: boolean }): void =>
    zip.addReadStreamLazy(path, { mtime, ...options }, (take) => {
      try {
        if (out.destroyed) throw new NotTheirsError();
        open = source();
        take(
          null,
          open.on('error', (error) => out.destroy(error)),
        );
      } catch (error) {
        out.destroy(error instanceof Error ? error : new Error('unknown'));
      }
    });
  const addText = (path: string, write: () => Iterable<string>): void =>
    add(path, () => Readable.from(write(), { objectMode: false }), { compress: true });

  const stillTheirs = (): void => {
    const device = storage.device(by.device);
    if (device?.user !== user || device.removed) throw new NotTheirsError();
  };

  const lineOf = (message: Message): string => {
    authors.add(message.from);
    const { room: _, change: __, ...rest } = message;
    const hasEdits = message.from === user && message.editedAtMs !== null;
    const line: ExportedMessage = hasEdits ? { ...rest, edits: storage.editsOf(message.message) } : rest;
    return `${JSON.stringify(line)}\n`;
  };

  function* linesOf(room: RoomId, lastSeq: number): Generator<string> {
    let after = 0;
    while (after < lastSeq) {
      stillTheirs();
      // Left or taken out meanwhile: what was handed out by then was theirs to have.
      if (!rooms.forMember(room, user).ok) return;
      const page = storage.historyAfter(room, after, limits.historyPage).messages;
      const within = page.filter(({ seq }) => seq <= lastSeq);
      yield within.map(lineOf).join('');
      after = page.at(-1)?.seq ?? lastSeq;
    }
  }

  const manifest = (): ExportManifest => {
    const person = people.find(user);
    if (!person) throw new NotTheirsError();
    const { name, role, availability } = person;
    const picture = storage.pictureOf(user);
    return {
      format: exportFormat,
      version: exportVersion,
      exportedAtMs: now(),
      service: { service: storage.service, name: serviceName() },
      person: {
        ...{ user, name, role, availability },
        ...(picture && { picture: Buffer.from(picture.content).toString('base64') }),
      },
      devices: storage
        .devicesOf(user)
        .filter(({ removed }) => !removed)
        .map(({ device, name: called, addedMs, seenMs }) => ({ device, name: called, addedMs, seenMs })),
      rooms: mine.map((room) => ({
        room: room.room,
        kind: room.kind,
        name: room.name,
        archived: room.archived,
        ...(room.importedFrom !== undefined && { importedFrom: room.importedFrom }),
        createdAtMs: room.createdAtMs,
        members: room.members,
        reads: room.reads,
        readSeq: room.readSeq,
        mutedUntilMs: room.mutedUntilMs,
        ...(room.mutesNames !== undefined && { mutesNames: room.mutesNames }),
        ...(room.letsRing !== undefined && { letsRing: room.letsRing }),
        pinned: room.pinned,
        lastSeq: room.lastSeq,
      })),
    };
  };

  const names = (): ExportedPeople => {
    for (const room of mine) for (const member of room.members) authors.add(member.user);
    return [...authors].flatMap((other) => {
      const person = people.find(other);
      return person && people.sees(user, other) ? [{ user: other, name: person.name }] : [];
    });
  };

  const addFile = ({ file, name, bytes, sha256, thumbnailSha256 }: StoredFile): void => {
    const read = (content: string, last: number) => (): Readable => {
      stillTheirs();
      // Deleted meanwhile: an empty entry says so, and an archive that is cut says nothing.
      return files.forReading(user, file).ok ? blobs.read(content, { first: 0, last }) : Readable.from([]);
    };
    add(pathOf.file(file, name), read(sha256, bytes - 1), { compress: false });
    if (thumbnailSha256 !== null)
      add(pathOf.thumbnail(file), read(thumbnailSha256, limits.thumbnailBytes), { compress: false });
  };

  zip.addBuffer(Buffer.from(JSON.stringify(manifest(), null, 2)), pathOf.manifest, { mtime });
  zip.addBuffer(Buffer.from(readmeIn(languages)), pathOf.readme, { mtime });
  for (const { room, lastSeq } of mine) addText(pathOf.room(room), () => linesOf(room, lastSeq));
  addText(pathOf.people, () => [JSON.stringify(names(), null, 2)]);
  for (const file of storage.filesOf(user)) if (files.forReading(user, file.file).ok) addFile(file);
  zip.end();
  zip.on('error', (error: Error) => out.destroy(error));
  out.on('close', () => open?.destroy());
  return out;
}
