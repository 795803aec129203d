import type { FileInfo } from '../../../src/protocol/model.ts';
import type { HalfSaved, SaveTarget } from '../desktop/desktop.ts';
import type { FileTransfer } from './file-transfer.ts';
import { createHash } from './hash.ts';
import { saved, UnsavedError } from '../desktop/saved.ts';
import type { TransferRefusal } from '../service/service-http.ts';

/** `unsaved`: the disk is full, or the place is gone. */
type FetchRefusal = TransferRefusal | { readonly ok: false; readonly code: 'unsaved' };

interface Fetching {
  readonly progress: (received: number) => void;
  readonly signal: AbortSignal;
}

/** Few calls over the bridge, and no more than this of a file in memory. */
const pieceBytes = 1024 * 1024;

/** Small chunks become pieces; one at a time is written. */
function createPieces(write: SaveTarget['write'], from: number) {
  let at = from;
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  const flush = async (): Promise<void> => {
    const piece = new Uint8Array(heldBytes);
    let filled = 0;
    for (const chunk of held) {
      piece.set(chunk, filled);
      filled += chunk.length;
    }
    held = [];
    heldBytes = 0;
    at += filled;
    await write(piece, { file: 0, at: at - filled });
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

type Fetched = { readonly ok: true } | FetchRefusal;

/**
 * A file to where it is wanted: written while it comes, hashed on the way, and finished only when it is what its message says.
 * Otherwise nothing of it may stay; that is up to whoever has the target. What was cut or stopped goes on where it was; of what an earlier page
 * began, the hash is taken of what lies there in the end.
 */
export function createFetch(
  transfer: Pick<FileTransfer, 'read'>,
  { file, bytes, sha256: expected }: Pick<FileInfo, 'file' | 'bytes' | 'sha256'>,
  target: Pick<SaveTarget, 'write' | 'finish'>,
  half: Omit<HalfSaved, 'target'> | null = null,
): (fetching: Fetching) => Promise<Fetched> {
  const hashing = createHash();
  let received = half?.bytes ?? 0;
  const pieces = createPieces((piece, place) => saved(target.write(piece, place)), received);
  const hashOfAll = async (): Promise<string> => half?.sha256() ?? (await hashing).hex();
  return async ({ progress, signal }) => {
    const hash = await hashing;
    const take = async (chunk: Uint8Array<ArrayBuffer>): Promise<boolean> => {
      // One that was stopped while it was handed over is asked for again.
      if (signal.aborted) return false;
      received += chunk.length;
      hash.update(chunk);
      await pieces.add(chunk);
      progress(received);
      return received <= bytes;
    };
    try {
      const isAllHere = received === bytes && bytes > 0;
      const answer = isAllHere ? ({ ok: true } as const) : await transfer.read(file, take, signal, received);
      if (signal.aborted) return { ok: false, code: 'stopped' };
      if (!answer.ok) return answer;
      await pieces.flush();
      if (received !== bytes || (await saved(hashOfAll())) !== expected)
        return { ok: false, code: 'hash-mismatch' };
      await saved(target.finish());
      return { ok: true };
    } catch (error) {
      if (error instanceof UnsavedError) return { ok: false, code: 'unsaved' };
      throw error;
    }
  };
}

export const fetchFile = (
  transfer: Pick<FileTransfer, 'read'>,
  info: Pick<FileInfo, 'file' | 'bytes' | 'sha256'>,
  target: Pick<SaveTarget, 'write' | 'finish'>,
  fetching: Fetching,
): Promise<Fetched> => createFetch(transfer, info, target)(fetching);
