import type { OfferedFile } from '../../protocol/file-words.ts';

/** What somebody is asked to take. */
export interface Offered {
  /** Of the one file, or of the folder. */
  readonly name: string;
  readonly files: readonly OfferedFile[];
}

export const isSameOffer = ({ name, files }: Offered, other: Offered): boolean =>
  name === other.name &&
  files.length === other.files.length &&
  files.every(
    ({ path, bytes }, index) => other.files[index]?.path === path && other.files[index].bytes === bytes,
  );
