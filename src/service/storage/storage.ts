import type {
  CallId,
  DeviceId,
  FileId,
  MessageId,
  RoomId,
  ServiceId,
  UserId,
  VisitId,
} from '../../protocol/ids.ts';
import type {
  Availability,
  Call,
  Clip,
  Message,
  MessageBody,
  Role,
  Room,
  RoomMember,
} from '../../protocol/model.ts';
import type { AccessStorage } from './access-storage.ts';
import type { OwnDataStorage } from './own-data-storage.ts';

export interface StoredUser {
  readonly user: UserId;
  readonly name: string;
  readonly availability: Availability;
  /** When the availability ends by itself. */
  readonly untilMs: number | null;
  /** When they chose it: of two devices the later one counts. */
  readonly chosenMs: number;
  readonly role: Role;
  /** Removed: only the name is left, at their messages. */
  readonly left: boolean;
  /** By themselves: nothing of them is left. */
  readonly deleted?: boolean;
  /** By which id their picture is known; set by `setPicture` alone. */
  readonly picture?: string;
}

export interface StoredPicture {
  readonly id: string;
  readonly content: Uint8Array;
}

export interface StoredRoom {
  readonly room: RoomId;
  readonly kind: Room['kind'];
  readonly name: string | null;
  readonly members: readonly RoomMember[];
  readonly archived: boolean;
  /** The service from which a person brought it along. */
  readonly importedFrom?: string;
  readonly createdAtMs: number;
  readonly lastSeq: number;
}

/** What one member keeps of a room for themselves. */
export interface RoomPlace {
  readonly readSeq: number;
  readonly mutedUntilMs: number | null;
  readonly pinned: boolean;
  /** While it is muted, what names them is quiet too. */
  readonly mutesNames?: boolean;
  /** Of a room of two: the other may ring them through "do not disturb". */
  readonly letsRing?: boolean;
}

/** A message before the service has given it its numbers. */
export interface NewMessage {
  readonly message: MessageId;
  readonly room: RoomId;
  readonly from: UserId;
  readonly atMs: number;
  readonly body: MessageBody;
}

export interface HistoryPage {
  readonly messages: Message[];
  readonly more: boolean;
}

export interface PeopleStorage {
  addUser(user: StoredUser, atMs: number): void;
  saveUser(user: StoredUser): void;
  users(): StoredUser[];
  /** Instead of the one before; null: none any more. */
  setPicture(user: UserId, picture: StoredPicture | null): void;
  pictureOf(user: UserId): StoredPicture | undefined;
}

export interface RoomStorage {
  roomsOf(user: UserId): StoredRoom[];
  room(room: RoomId): StoredRoom | undefined;
  directRoom(a: UserId, b: UserId): StoredRoom | undefined;
  addDirectRoom(room: RoomId, a: UserId, b: UserId, atMs: number): StoredRoom;
  addRoom(room: RoomId, name: string, owner: UserId, atMs: number): void;
  renameRoom(room: RoomId, name: string): void;
  archiveRoom(room: RoomId, archived: boolean): void;
  /** False where they were one already. A newcomer has read what was there before: it was not for them. */
  addMember(room: RoomId, user: UserId, role: RoomMember['role']): boolean;
  removeMember(room: RoomId, user: UserId): boolean;
  setRoomRole(room: RoomId, user: UserId, role: RoomMember['role']): void;
  setMutedUntil(room: RoomId, user: UserId, untilMs: number | null): void;
  setMutesNames(room: RoomId, user: UserId, mutes: boolean): void;
  setLetsRing(room: RoomId, user: UserId, lets: boolean): void;
  setRoomPinned(room: RoomId, user: UserId, pinned: boolean): void;
  roomPlace(room: RoomId, user: UserId): RoomPlace;
  /** How far each member has read, as far as others may know. */
  reads(room: RoomId): { user: UserId; seq: number }[];
  /** Only ever moves forward; tells whether it moved. What is not shown now, others learn from the next that is. */
  setReadSeq(room: RoomId, user: UserId, seq: number, shown: boolean): boolean;
}

export interface RoomListStorage {
  /** All rooms of a person as the person sees them, at once: asked one by one, thousands of rooms take far longer. */
  roomsSeenBy(user: UserId): Room[];
  /** Only which they are. */
  roomIdsOf(user: UserId): RoomId[];
  /** How many there are of all people. */
  roomCount(): number;
}

export interface MessageStorage {
  /** Gives the message its room's next numbers. The sender has read what they wrote. */
  append(message: NewMessage): Message;
  messageById(message: MessageId): Message | undefined;
  lastMessage(room: RoomId): Message | undefined;
  historyBefore(room: RoomId, before: number, limit: number): HistoryPage;
  historyAfter(room: RoomId, after: number, limit: number): HistoryPage;
  /** In order of their last change. */
  changesAfter(room: RoomId, change: number, limit: number): HistoryPage;
  lastChange(room: RoomId): number;
  pinned(room: RoomId): Message[];
  /** Messages that wait to be read by this person (`waitsToBeRead`). */
  unread(room: RoomId, user: UserId): number;
  /** Messages that name this person and that they have not read. */
  unreadMentions(room: RoomId, user: UserId): number;
}

export interface MessageEdit {
  readonly text: string;
  readonly atMs: number;
}

/** Every change takes the room's next number; each gives back the message as it is then. The message must be there. */
export interface MessageChangeStorage {
  editMessage(message: MessageId, text: string, mentions: readonly UserId[], atMs: number): Message;
  /** What it said before, oldest first. */
  editsOf(message: MessageId): MessageEdit[];
  /** Text, former texts, files, reactions and mentions are gone from the file when this returns. */
  deleteMessage(message: MessageId, atMs: number, by?: UserId | null): Message;
  setReaction(message: MessageId, user: UserId, emoji: string, on: boolean, atMs: number): Message;
  setPinned(message: MessageId, atMs: number | null): Message;
}

export interface SearchQuery {
  readonly text: string;
  readonly rooms: readonly RoomId[];
  readonly from: UserId | undefined;
  readonly afterMs: number | undefined;
  readonly beforeMs: number | undefined;
  readonly has: 'link' | 'file' | undefined;
  readonly cursor: MessageId | undefined;
  readonly limit: number;
}

export interface SearchStorage {
  /** Newest first. A cursor says that there may be more. */
  search(query: SearchQuery): { readonly messages: Message[]; readonly cursor: MessageId | null };
}

export interface StoredFile {
  readonly file: FileId;
  readonly room: RoomId;
  readonly owner: UserId;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  /** What was said of a small picture; whether it came, its hash tells. */
  readonly thumbnail: { readonly width: number; readonly height: number } | null;
  readonly thumbnailSha256: string | null;
  /** What was said of a sound or a film. */
  readonly clip: Clip | null;
  /** All of it came, and its hash was right. */
  readonly isWhole: boolean;
  /** The one message that carries it. */
  readonly message: MessageId | null;
  readonly touchedMs: number;
}

export interface FileStorage {
  file(file: FileId): StoredFile | undefined;
  /** All of them, or so many. */
  filesOf(owner: UserId, most?: number): StoredFile[];
  /** How many of this person's no message carries yet. */
  looseFilesOf(owner: UserId): number;
  /** Whether a file of this person is whole and has this content. */
  hasContent(owner: UserId, sha256: string): boolean;
  filesIn(message: MessageId): StoredFile[];
  /** Nothing of it has come yet. */
  addFile(file: StoredFile): void;
  touchFile(file: FileId, atMs: number): void;
  finishFile(file: FileId, atMs: number): void;
  setThumbnail(file: FileId, sha256: string): void;
  attachFile(file: FileId, message: MessageId): void;
  removeFile(file: FileId): void;
  /** By room, the largest first; what is still on its way counts in full. */
  fileUse(owner: UserId): { room: RoomId; files: number; bytes: number }[];
  allFileBytes(): number;
  /** Whether a file that is whole, or a small picture, has this content. */
  isContentUsed(sha256: string): boolean;
  /** Of no message that there is, and untouched since. */
  looseFiles(beforeMs: number): StoredFile[];
  /** Of messages that were deleted. */
  orphanedFiles(): StoredFile[];
}

/** A call, and what the service alone knows of it. */
export interface StoredCall extends Call {
  /** Everybody who was ever in it, in the order in which they came. */
  readonly been: UserId[];
  /** Visits that are over, the newest last, and whose they were. */
  readonly gone: { visit: VisitId; device: DeviceId }[];
}

export interface CallStorage {
  saveCall(call: StoredCall): void;
  call(call: CallId): StoredCall | undefined;
  /** Ringing and active ones: a restarted service carries on with them. */
  openCalls(): StoredCall[];
}

/** What the service keeps. Every write is durable when the call returns. */
export interface Storage
  extends
    PeopleStorage,
    AccessStorage,
    RoomStorage,
    RoomListStorage,
    MessageStorage,
    MessageChangeStorage,
    SearchStorage,
    FileStorage,
    CallStorage,
    OwnDataStorage {
  readonly service: ServiceId;
  /** A whole and checked copy of the database, as it is at one moment, while it goes on being used. */
  copyTo(file: string): Promise<void>;
  /** Whether a write would succeed now: a disk may be full or gone. */
  canWrite(): boolean;
  close(): void;
}

/** Why a data folder cannot be used. Nothing in it was changed. */
export type StorageProblem = 'corrupt' | 'newer' | 'in-use' | 'unusable';

export class StorageError extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, file: string, cause: unknown) {
    const words = {
      corrupt: 'is damaged; restore a backup (docs/running-a-service.md), or move it away to begin anew',
      newer: 'was written by a newer Parley; update this one',
      'in-use': 'is in use by another Parley service',
      unusable: 'cannot be opened',
    };
    super(`The database ${file} ${words[problem]}. Nothing in it was changed.`, { cause });
    this.name = 'StorageError';
    this.problem = problem;
  }
}
