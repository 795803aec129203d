import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { UserId } from '../../../protocol/ids.ts';
import { appendToFile } from '../../files/append-to-file.ts';

/** Archives that came over the wire, until they are brought in: one for each person. */
export interface ArchiveStore {
  received(user: UserId, id: string): number;
  /** Writes behind what is there. Ends early at more than `maxBytes`; what came stays. */
  append(user: UserId, id: string, source: Readable, maxBytes: number): Promise<'written' | 'too-much'>;
  fileOf(user: UserId, id: string): string;
  /** What all of them take together. */
  bytes(): number;
  /** All of this person, but for this one. */
  forget(user: UserId, except?: string): void;
  /** Those that nobody has touched since. */
  sweep(beforeMs: number): void;
}

export function createArchiveStore(folder: string): ArchiveStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = (): string[] => readdirSync(folder);
  const nameOf = (user: UserId, id: string): string => `${user}.${id}`;
  const fileOf = (user: UserId, id: string): string => path.join(folder, nameOf(user, id));
  const sizeOf = (name: string): number =>
    statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  const remove = (name: string): void => rmSync(path.join(folder, name), { force: true });

  return {
    fileOf,
    bytes: () => names().reduce((sum, name) => sum + sizeOf(name), 0),
    received: (user, id) => sizeOf(nameOf(user, id)),
    append: (user, id, source, maxBytes) => appendToFile(fileOf(user, id), source, maxBytes),
    forget(user, except) {
      for (const name of names())
        if (name.startsWith(`${user}.`) && (except === undefined || name !== nameOf(user, except)))
          remove(name);
    },
    sweep(beforeMs) {
      for (const name of names()) {
        const { mtimeMs } = statSync(path.join(folder, name));
        if (mtimeMs < beforeMs) remove(name);
      }
    },
  };
}
