import type { DatabaseSync } from 'node:sqlite';
import { first } from './migrations/0001-first.ts';
import { messageBodies } from './migrations/0002-message-bodies.ts';
import { access } from './migrations/0004-access.ts';
import { rooms } from './migrations/0005-rooms.ts';
import { messageChanges } from './migrations/0003-message-changes.ts';
import { files } from './migrations/0006-files.ts';
import { presence } from './migrations/0007-presence.ts';
import { ownData } from './migrations/0008-own-data.ts';
import { choices } from './migrations/0009-choices.ts';
import { quietMessages } from './migrations/0010-quiet-messages.ts';
import { deletedBy } from './migrations/0011-deleted-by.ts';
import { callsOfRooms } from './migrations/0012-calls-of-rooms.ts';
import { wishes } from './migrations/0013-wishes.ts';
import { pictures } from './migrations/0014-pictures.ts';
import { clips } from './migrations/0015-clips.ts';

/** In order, each applied once. What has landed is never edited: a later one changes it. */
export const migrations: readonly string[] = [
  first,
  messageBodies,
  messageChanges,
  access,
  rooms,
  files,
  presence,
  ownData,
  choices,
  quietMessages,
  deletedBy,
  callsOfRooms,
  wishes,
  pictures,
  clips,
];

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** Written by a program that knows more migrations than this one. */
export const isNewer = (database: DatabaseSync): boolean => versionOf(database) > migrations.length;

export function migrate(database: DatabaseSync): void {
  const version = versionOf(database);
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}
