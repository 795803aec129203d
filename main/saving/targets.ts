import path from 'node:path';
import { safeName } from '../../src/base/safe-name.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { SaveWish } from '../../src/bridge/saving.ts';
import type { Films } from '../recording/films.ts';

/** Where what is saved goes. */
export interface TargetDeps {
  /** The chosen path; undefined when there is none. */
  readonly ask: (name: string) => Promise<string | undefined>;
  readonly askFolder: () => Promise<string | undefined>;
  /** Those that go to a recording that awaits them (`main/recording`). */
  readonly films: Pick<Films, 'placeFor' | 'mayTake' | 'came'>;
}

/** Beside its place, because a name can only be given within one disk. */
export const draftOf = (target: string): string =>
  path.join(path.dirname(target), `.${path.basename(target)}.part`);

export const isSameFilm = (into: SaveWish['into'], other: SaveWish['into']): boolean =>
  into !== null &&
  into.from === other?.from &&
  into.film.recording === other.film.recording &&
  into.film.set === other.film.set &&
  into.film.at === other.film.at;

type Chosen = Awaited<ReturnType<TargetDeps['films']['placeFor']>>;

export function createTargets({ ask, askFolder, films }: TargetDeps, exists: (file: string) => boolean) {
  const isFree = (target: string): boolean => !exists(target) && !exists(draftOf(target));

  /** A folder takes no other's place. */
  const freeFolder = (inside: string, name: string): string => {
    for (let number = 1; ; number += 1) {
      const target = path.join(inside, number === 1 ? name : `${name} (${number})`);
      if (isFree(target)) return target;
    }
  };

  return {
    /** Undefined: the person thought better of it. */
    async choose({ name, paths, into }: SaveWish, profile: ProfileId): Promise<Chosen | undefined> {
      if (into && paths) throw new Error('a film is one file');
      if (into) return films.placeFor(into, profile, isFree);
      if (!paths) return ask(safeName(name));
      const inside = await askFolder();
      return inside === undefined ? undefined : freeFolder(inside, safeName(name));
    },
  };
}
