import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { FileId, MessageId, RoomId, UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { FileInfo } from '../../protocol/model.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import type { Identity } from '../core/connection.ts';
import type { Rooms } from '../core/rooms.ts';
import type { Storage, StoredFile } from '../storage/storage.ts';
import type { Blobs } from './blobs.ts';

export interface FileQuotas {
  readonly fileBytes: number;
  readonly personBytes: number;
  readonly serviceBytes: number;
}

export const usualQuotas: FileQuotas = {
  fileBytes: limits.fileBytes,
  personBytes: limits.fileBytesPerPerson,
  serviceBytes: limits.fileBytesPerService,
};

/** Whose files are where. What others may not see is answered as if it were not there. */
export interface FileBook {
  begin(by: Identity, input: RequestInput<'file.begin'>): Answer<RequestOutput<'file.begin'>>;
  abort(by: Identity, file: FileId): Answer;
  usage(by: Identity): RequestOutput<'file.usage'>;
  /** Of everybody, and of the database beside them. */
  storage(): RequestOutput<'service.storage'>;
  /** One's own file, while no message carries it. */
  forUpload(user: UserId, file: FileId): Answer<StoredFile>;
  /** Whole, and one's own or carried by a message of a room one is in. */
  forReading(user: UserId, file: FileId): Answer<StoredFile>;
  touch(file: FileId): void;
  /** All bytes are there and verified. */
  finish(file: StoredFile): void;
  setThumbnail(file: StoredFile, sha256: string, content: Buffer): void;
  /** For a message that is about to be written; asked again for the same message it gives the same. */
  attach(by: UserId, room: RoomId, files: readonly FileId[], message: MessageId): Answer<FileInfo[]>;
  /** The message was deleted. */
  release(message: MessageId): void;
  forget(file: StoredFile): void;
}

interface Deps {
  readonly storage: Storage;
  readonly rooms: Pick<Rooms, 'forMember'>;
  readonly blobs: Blobs;
  readonly quotas: FileQuotas;
  readonly now: () => number;
}

const isSame = (file: StoredFile, input: RequestInput<'file.begin'>, user: UserId): boolean =>
  file.owner === user &&
  file.room === input.room &&
  file.name === input.name &&
  file.bytes === input.bytes &&
  file.sha256 === input.sha256;

const infoOf = ({
  file,
  name,
  type,
  bytes,
  sha256,
  thumbnail,
  thumbnailSha256,
  clip,
}: StoredFile): FileInfo => ({
  file,
  name,
  type,
  bytes,
  sha256,
  thumbnail: thumbnailSha256 === null ? null : thumbnail,
  ...(clip && { clip }),
});

export function createFileBook({ storage, rooms, blobs, quotas, now }: Deps): FileBook {
  const bytesOf = (user: UserId): number => storage.fileUse(user).reduce((sum, { bytes }) => sum + bytes, 0);
  const stateOf = ({ file, bytes, isWhole }: StoredFile) =>
    ok({ received: isWhole ? bytes : blobs.received(file), done: isWhole });

  const refusalOf = (user: UserId, bytes: number): Answer<null> => {
    if (bytes > quotas.fileBytes) return fail('too-large', `up to ${quotas.fileBytes} bytes`);
    if (storage.looseFilesOf(user) >= limits.looseFilesPerPerson)
      return fail('quota-exceeded', 'files without a message');
    if (bytesOf(user) + bytes > quotas.personBytes) return fail('quota-exceeded', 'of this person');
    if (storage.allFileBytes() + bytes > quotas.serviceBytes)
      return fail('quota-exceeded', 'of this service');
    return ok(null);
  };

  const isFree = ({ message }: StoredFile, wanted?: MessageId): boolean =>
    message === null || message === wanted || !storage.messageById(message);

  const forgetContent = (sha256: string | null): void => {
    if (sha256 !== null && !storage.isContentUsed(sha256)) blobs.forgetWhole(sha256);
  };

  const book: FileBook = {
    begin(by, input) {
      const room = rooms.forMember(input.room, by.user);
      if (!room.ok) return room;
      const known = storage.file(input.file);
      if (known) {
        return isSame(known, input, by.user) ? stateOf(known) : fail('not-allowed', 'file: this id is taken');
      }
      const refusal = refusalOf(by.user, input.bytes);
      if (!refusal.ok) return refusal;
      const { thumbnail, clip = null } = input;
      const begun = { thumbnail, clip, thumbnailSha256: null, isWhole: false, message: null };
      storage.addFile({ ...input, ...begun, owner: by.user, touchedMs: now() });
      // Only among one's own: a hash alone must not fetch what somebody else sent.
      const isHere = storage.hasContent(by.user, input.sha256);
      if (isHere) storage.finishFile(input.file, now());
      return ok({ received: isHere ? input.bytes : 0, done: isHere });
    },

    abort(by, id) {
      const file = book.forUpload(by.user, id);
      // Gone already is what was asked for.
      if (!file.ok) return file.code === 'not-found' ? ok({}) : file;
      book.forget(file.value);
      return ok({});
    },

    usage: (by) => ({
      rooms: storage.fileUse(by.user),
      bytes: bytesOf(by.user),
      quotaBytes: quotas.personBytes,
      fileBytes: quotas.fileBytes,
    }),

    storage: () => ({
      databaseBytes: storage.databaseBytes(),
      fileBytes: storage.allFileBytes(),
      fileQuotaBytes: quotas.serviceBytes,
    }),

    forUpload(user, id) {
      const file = storage.file(id);
      if (file?.owner !== user) return fail('not-found');
      return isFree(file) ? ok(file) : fail('not-allowed', 'a message carries it');
    },

    forReading(user, id) {
      const file = storage.file(id);
      if (!file?.isWhole) return fail('not-found');
      if (isFree(file)) return file.owner === user ? ok(file) : fail('not-found');
      const room = rooms.forMember(file.room, user);
      return room.ok ? ok(file) : room;
    },

    touch: (file) => storage.touchFile(file, now()),

    finish({ file, sha256 }) {
      blobs.keep(file, sha256);
      storage.finishFile(file, now());
    },

    setThumbnail({ file, thumbnailSha256 }, sha256, content) {
      blobs.put(sha256, content);
      storage.setThumbnail(file, sha256);
      if (thumbnailSha256 !== sha256) forgetContent(thumbnailSha256);
    },

    attach(user, room, ids, message) {
      const files: StoredFile[] = [];
      for (const id of new Set(ids)) {
        const file = storage.file(id);
        if (file?.owner !== user || file.room !== room) return fail('not-found', 'files: not there');
        if (!file.isWhole) return fail('file-incomplete');
        if (!isFree(file, message)) return fail('not-allowed', 'files: another message carries it');
        files.push(file);
      }
      for (const { file } of files) storage.attachFile(file, message);
      return ok(files.map(infoOf));
    },

    release(message) {
      for (const file of storage.filesIn(message)) book.forget(file);
    },

    forget({ file, sha256, thumbnailSha256 }) {
      storage.removeFile(file);
      blobs.forgetComing(file);
      for (const content of [sha256, thumbnailSha256]) forgetContent(content);
    },
  };
  return book;
}
