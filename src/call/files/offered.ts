import type { OfferedFile } from '../../protocol/file-words.ts';
import type { FilmInfo } from '../../protocol/film.ts';

/** What somebody is asked to take. */
export interface Offered {
  /** Of the one file, or of the folder. */
  readonly name: string;
  readonly files: readonly OfferedFile[];
  /** It was made for a recording of who is asked to take it; else null. */
  readonly film: FilmInfo | null;
}

const isSameFilm = (one: FilmInfo | null, other: FilmInfo | null): boolean => {
  if (!one || !other) return one === other;
  return (
    one.recording === other.recording &&
    one.set === other.set &&
    one.shows === other.shows &&
    one.beganMs === other.beganMs &&
    one.lastsMs === other.lastsMs &&
    one.at === other.at &&
    one.of === other.of
  );
};

export const isSameOffer = ({ name, files, film }: Offered, other: Offered): boolean =>
  name === other.name &&
  isSameFilm(film, other.film) &&
  files.length === other.files.length &&
  files.every(
    ({ path, bytes }, index) => other.files[index]?.path === path && other.files[index].bytes === bytes,
  );

/** A film is one file, and one of those that there are. */
export const makesSense = ({ files, film }: Offered): boolean =>
  film === null || (files.length === 1 && film.at < film.of);
