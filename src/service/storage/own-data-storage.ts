import type { RoomId, UserId } from '../../protocol/ids.ts';
import type { NewMessage, StoredFile } from './storage.ts';

/** What is to be gone: all that a person wrote, or a room with everything in it. Goes on after a restart. */
export type Erasure =
  { readonly kind: 'person'; readonly user: UserId } | { readonly kind: 'room'; readonly room: RoomId };

export interface ImportedMessage extends NewMessage {
  readonly pinnedAtMs: number | null;
}

interface ErasedPart {
  /** Where messages were changed. */
  readonly rooms: readonly RoomId[];
  /** To go on with; null when all is done. */
  readonly next: number | null;
}

/** How people and rooms leave the database. What is erased is gone from the file, and with `settle` from its log too. */
export interface OwnDataStorage {
  /**
   * Name, picture, devices' names, invites, marks in rooms, mentions and calls, in one step, with the erasures that follow. The devices' ids stay,
   * so that their keys go on being refused.
   */
  forgetPerson(user: UserId, emptied: readonly RoomId[]): void;
  erasures(): Erasure[];
  /** Texts, former texts and reactions of the person, some at a time, from this place on. The numbers of the rooms stay without gaps. */
  erasePart(user: UserId, from: number, atMs: number): ErasedPart;
  /** Some messages of the room, in the end the room itself: then true. */
  eraseRoomPart(room: RoomId): boolean;
  filesOfRoom(room: RoomId, most?: number): StoredFile[];
  endErasure(erasure: Erasure): void;
  /** Not while anybody is in it. */
  beginRoomErasure(room: RoomId): void;
  /** To be read only, and nobody is in it yet. */
  addImportedRoom(room: { room: RoomId; name: string; from: string; createdAtMs: number }): void;
  /** In one step: those that are not there yet; how many that were. */
  appendImported(messages: readonly ImportedMessage[]): number;
  /** Half brought in when the service was stopped. */
  importedWithoutMembers(): RoomId[];
  /** Cuts the log, which has pages as they were. */
  settle(): void;
  /** Bytes of the database. */
  databaseBytes(): number;
}
