import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { FileId, MessageId, RoomId, UserId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import * as model from '../../../protocol/model.ts';
import { pictureTypeOf } from '../../../protocol/picture.ts';
import type { Blobs } from '../../files/blobs.ts';
import { isFullDisk } from '../../files/is-full-disk.ts';
import { derivedId } from '../../derived-id.ts';
import type { ImportedMessage } from '../../storage/own-data-storage.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ExportedRoom } from '../export-format.ts';
import { isBrought, type BroughtMessage, readLine, type Plan } from './check-archive.ts';
import { ImportError } from './import-error.ts';
import type { Archive } from './open-archive.ts';

interface WriteDeps {
  readonly storage: Storage;
  readonly blobs: Blobs;
  readonly now: () => number;
}

export interface Written {
  readonly rooms: readonly RoomId[];
  readonly messages: number;
  readonly files: number;
  readonly known: number;
}

interface Job extends WriteDeps {
  readonly user: UserId;
  readonly archive: Archive;
  readonly plan: Plan;
  /** Throws when it has to end. */
  readonly goOn: () => void;
  readonly progress: (messages: number) => void;
}

/** Few enough that who writes meanwhile hardly waits. */
const messagesAtOnce = 100;
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A name that the protocol takes; a conversation of two is called as the other was. */
function titleOf({ manifest, people }: Archive, { name, members }: ExportedRoom): string {
  const others = members.filter(({ user }) => user !== manifest.person.user);
  const names = others.map(({ user }) => people.find((person) => person.user === user)?.name);
  for (const title of [name, names[0], manifest.service.name]) {
    const parsed = v.safeParse(model.name, title?.slice(0, limits.nameChars));
    if (parsed.success) return parsed.output;
  }
  return model.noName;
}

/** The same person brings the same thing to the same name. */
export const importedId = (user: UserId, { manifest }: Archive, what: string, id: string): string =>
  derivedId(`imported ${what}`, user, manifest.service.service, id);

/** What is there, under names that follow from where it comes from and who brings it: twice brings nothing new, and takes nobody's name. */
export async function writeImport(job: Job): Promise<Written> {
  const { storage, blobs, now, user, archive, plan, goOn, progress } = job;
  const { manifest, people } = archive;
  const names = new Map(people.map((person) => [person.user, person.name]));
  const named = (what: string, id: string): string => importedId(user, archive, what, id);
  let messages = 0;
  let files = 0;
  let known = 0;

  const writeBytes = async (id: FileId, info: model.FileInfo, from: FileId): Promise<void> => {
    if (!storage.hasContent(user, info.sha256)) {
      blobs.forgetComing(id);
      const outcome = await blobs.append(id, await archive.file(from), info.bytes).catch((error: unknown) => {
        // A full disk is one; anything else is a stream that did not hold what it promised.
        throw isFullDisk(error) ? error : new ImportError('damaged', error);
      });
      if (outcome === 'too-much' || !(await blobs.verify(id, info.sha256))) throw new ImportError('damaged');
      blobs.keep(id, info.sha256);
    }
    storage.finishFile(id, now());
  };

  const writeThumbnail = async (id: FileId, from: FileId): Promise<boolean> => {
    const picture = await archive.thumbnail(from);
    if (!picture || pictureTypeOf(picture) === undefined) return false;
    const sha256 = createHash('sha256').update(picture).digest('hex');
    blobs.put(sha256, picture);
    storage.setThumbnail(id, sha256);
    return true;
  };

  const bring = async (room: RoomId, message: MessageId, info: model.FileInfo): Promise<model.FileInfo> => {
    const id = named('file', info.file) as FileId;
    const here = { ...info, file: id };
    if (!plan.files.has(info.file)) return { ...here, thumbnail: null };
    const there = storage.file(id);
    if (there?.isWhole) return { ...here, thumbnail: there.thumbnailSha256 === null ? null : info.thumbnail };
    const begun = { clip: info.clip ?? null, thumbnailSha256: null, isWhole: false, message: null };
    if (!there) storage.addFile({ ...here, ...begun, room, owner: user, touchedMs: now() });
    await writeBytes(id, info, info.file);
    const hasThumbnail = info.thumbnail !== null && (await writeThumbnail(id, info.file));
    storage.attachFile(id, message);
    files += 1;
    return { ...here, thumbnail: hasThumbnail ? info.thumbnail : null };
  };

  const translate = async (room: RoomId, said: BroughtMessage): Promise<ImportedMessage | null> => {
    const { body } = said;
    if (body.kind !== 'text') return null;
    const message = named('message', said.message) as MessageId;
    // It may have been deleted here since: then its files are not brought again.
    if (storage.messageById(message)) {
      known += 1;
      return null;
    }
    const replyTo = body.replyTo === null ? null : (named('message', body.replyTo) as MessageId);
    const brought: model.FileInfo[] = [];
    for (const info of body.files.slice(0, limits.filesPerMessage))
      brought.push(await bring(room, message, info));
    const by = body.imported ? body.imported.by : (names.get(said.from) ?? null);
    // Each message keeps it: one long name in a small archive would fill the disk.
    const writer = by?.slice(0, limits.nameChars) ?? null;
    return {
      message,
      room,
      from: user,
      atMs: Math.min(said.atMs, now()),
      pinnedAtMs: said.pinnedAtMs === null ? null : Math.min(said.pinnedAtMs, now()),
      body: {
        kind: 'text',
        text: body.text,
        mentions: [],
        replyTo,
        files: brought,
        imported: { by: writer },
      },
    };
  };

  const flush = async (batch: ImportedMessage[]): Promise<void> => {
    goOn();
    known += storage.appendImported(batch);
    messages += batch.length;
    batch.length = 0;
    progress(messages + known);
    await turn();
  };

  const writeRoom = async (described: ExportedRoom): Promise<RoomId> => {
    const room = named('room', described.room) as RoomId;
    storage.addImportedRoom({
      room,
      name: titleOf(archive, described),
      from: manifest.service.name.slice(0, limits.nameChars),
      createdAtMs: Math.min(described.createdAtMs, now()),
    });
    const batch: ImportedMessage[] = [];
    for await (const line of archive.lines(described.room)) {
      const said = readLine(line);
      const message = isBrought(said) ? await translate(room, said) : null;
      if (message) batch.push(message);
      if (batch.length === messagesAtOnce) await flush(batch);
    }
    await flush(batch);
    return room;
  };

  const rooms: RoomId[] = [];
  for (const described of plan.rooms) rooms.push(await writeRoom(described));
  return { rooms, messages, files, known };
}
