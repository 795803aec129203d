import type { FileWord, TransferId } from '../../protocol/file-words.ts';
import type { FileLine } from './file-lines.ts';

type BlockWord = Extract<FileWord, { kind: 'block' }>;

interface IntakeDeps {
  readonly line: Pick<FileLine, 'say'>;
  /** How long that block is; null where it is none that is awaited. */
  readonly lengthOf: (transfer: TransferId, block: number) => number | null;
  readonly came: (word: BlockWord, bytes: Uint8Array<ArrayBuffer>) => void;
}

export interface Intake {
  begins(word: BlockWord): void;
  piece(piece: Uint8Array<ArrayBuffer>): void;
}

interface Coming {
  readonly word: BlockWord;
  readonly bytes: Uint8Array<ArrayBuffer>;
  at: number;
}

/** Puts the pieces of one line together to blocks, and says of each piece that it has come. */
export function createIntake({ line, lengthOf, came }: IntakeDeps): Intake {
  let coming: Coming | null = null;
  let cameBytes = 0;

  return {
    begins(word) {
      const length = lengthOf(word.transfer, word.block);
      coming = length === null ? null : { word, bytes: new Uint8Array(length), at: 0 };
    },
    piece(piece) {
      // Of what is not wanted any more too: it was on its way.
      cameBytes += piece.length;
      line.say({ kind: 'echo', bytes: cameBytes });
      if (!coming) return;
      const { word, bytes, at } = coming;
      const isTooMuch = at + piece.length > bytes.length;
      if (!isTooMuch) bytes.set(piece, at);
      coming.at += piece.length;
      if (coming.at < bytes.length) return;
      coming = null;
      if (!isTooMuch) came(word, bytes);
    },
  };
}
