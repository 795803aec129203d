import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileInfo } from '../../src/protocol/model.ts';
import type { SaveTarget } from './desktop.ts';
import type { FileTransfer } from './file-transfer.ts';
import { saved, UnsavedError } from './saved.ts';
import type { TransferRefusal } from './service-http.ts';

/** `unsaved`: the disk is full, or the place is gone. */
type FetchRefusal = TransferRefusal | { readonly ok: false; readonly code: 'unsaved' };

interface Fetching {
  readonly progress: (received: number) => void;
  readonly signal: AbortSignal;
}

/** Few calls over the bridge, and no more than this of a file in memory. */
const pieceBytes = 1024 * 1024;

/** Small chunks become pieces; one at a time is written. */
function createPieces(write: SaveTarget['write']) {
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  const flush = async (): Promise<void> => {
    const piece = new Uint8Array(heldBytes);
    let at = 0;
    for (const chunk of held) {
      piece.set(chunk, at);
      at += chunk.length;
    }
    held = [];
    heldBytes = 0;
    await write(piece);
  };
  return {
    async add(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes >= pieceBytes) await flush();
    },
    flush,
  };
}

/**
 * A file to where it is wanted: written while it comes, hashed on the way, and finished only when it is what its message says.
 * Otherwise nothing of it may stay; that is up to whoever has the target.
 */
export async function fetchFile(
  transfer: Pick<FileTransfer, 'read'>,
  { file, bytes, sha256: expected }: Pick<FileInfo, 'file' | 'bytes' | 'sha256'>,
  target: Pick<SaveTarget, 'write' | 'finish'>,
  { progress, signal }: Fetching,
): Promise<{ readonly ok: true } | FetchRefusal> {
  const hash = sha256.create();
  const pieces = createPieces((piece) => saved(target.write(piece)));
  let received = 0;
  try {
    const answer = await transfer.read(
      file,
      async (chunk) => {
        received += chunk.length;
        hash.update(chunk);
        await pieces.add(chunk);
        progress(received);
        return received <= bytes;
      },
      signal,
    );
    if (!answer.ok) return answer;
    if (received !== bytes || bytesToHex(hash.digest()) !== expected)
      return { ok: false, code: 'hash-mismatch' };
    await pieces.flush();
    await saved(target.finish());
    return { ok: true };
  } catch (error) {
    if (error instanceof UnsavedError) return { ok: false, code: 'unsaved' };
    throw error;
  }
}
