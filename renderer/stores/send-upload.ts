import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { FileId } from '../../src/protocol/ids.ts';
import type { FilePorts } from '../platform/files/file-ports.ts';
import type { ClipFacts } from '../platform/files/make-clip.ts';
import type { Thumbnail } from '../platform/files/make-thumbnail.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { TransferFailure } from '../platform/service/service-http.ts';
import type { Upload, UploadFailure } from './files-model.ts';
import { isOnline } from './on-online.ts';
import { pause } from './pause.ts';

/** What of an upload is no state: its bytes, and what was found out from them. */
export interface Held {
  readonly content: Blob;
  /** Whether a restart would find it again. */
  readonly isKept: Promise<boolean>;
  stopping: AbortController;
  sha256: string | null;
  /** Undefined until it was tried. */
  thumbnail: Thumbnail | null | undefined;
  /** Read once, whoever waits for it. */
  clip: Promise<ClipFacts | null> | undefined;
  /** The service is older than what clips say of themselves. */
  isPlain: boolean;
}

export interface SendDeps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly ports: FilePorts;
}

interface Job extends SendDeps {
  readonly upload: Upload;
  readonly hold: Held;
  readonly change: (file: FileId, next: Partial<Upload>) => void;
}

const smallestPiece = 256 * 1024;
const largestPiece = 4 * 1024 * 1024;
/** A piece of about a second: progress is seen, and little is sent twice after a cut. */
const pieceMs = 1_000;

export function nextPieceBytes(bytes: number, tookMs: number): number {
  const fitting = tookMs < pieceMs / 2 ? bytes * 2 : tookMs > pieceMs * 2 ? bytes / 2 : bytes;
  return Math.min(largestPiece, Math.max(smallestPiece, fitting));
}

/** `offline`: the line has to come back first. */
type Step = 'on' | 'again' | 'over' | 'offline';

/** Sends one file as far as it goes; false when nothing can be sent at all now. */
export async function sendUpload(job: Job): Promise<boolean> {
  const { client, clock, scope, ports, upload, hold, change } = job;
  const { file } = upload;
  const { signal } = hold.stopping;
  const there = { received: 0, done: false };
  let pieceBytes = smallestPiece;
  let mismatches = 0;
  const set = (next: Partial<Upload>): void => {
    if (!signal.aborted) change(file, next);
  };
  const failed = (failure: UploadFailure): Step => {
    set({ phase: 'failed', failure });
    return 'over';
  };

  const judge = async (code: TransferFailure, retryAfterMs?: number): Promise<Step> => {
    if (signal.aborted || code === 'stopped') return 'over';
    if (code === 'hash-mismatch') {
      mismatches += 1;
      // It may have been changed while it was read; a second time it is not the line.
      hold.sha256 = null;
      return mismatches > 1 ? failed(code) : 'again';
    }
    if (code === 'away' && !isOnline(client)) return 'offline';
    const passing: readonly TransferFailure[] = [
      'away',
      'rate-limited',
      'offset-mismatch',
      'session-invalid',
    ];
    if (!passing.includes(code)) return failed(code);
    await pause(clock, scope, retryAfterMs);
    return scope.hasEnded ? 'over' : 'again';
  };

  const begin = async (): Promise<Step> => {
    set({ phase: hold.sha256 === null ? 'preparing' : 'sending' });
    try {
      hold.sha256 ??= await ports.hash(hold.content);
    } catch {
      return failed('unreadable');
    }
    if (signal.aborted) return 'over';
    const { room, name, type, bytes } = upload;
    const { sha256, thumbnail } = hold;
    const size = thumbnail ? { width: thumbnail.width, height: thumbnail.height } : null;
    const clip = hold.isPlain ? undefined : (await hold.clip)?.clip;
    const about = { file, room, name, type, bytes, sha256, thumbnail: size, ...(clip && { clip }) };
    const answer = await client.request('file.begin', about);
    if (!answer.ok && answer.code === 'bad-message' && clip) {
      hold.isPlain = true;
      return 'again';
    }
    if (!answer.ok) return judge(answer.code, answer.retryAfterMs);
    there.received = answer.value.received;
    there.done = answer.value.done;
    set({ phase: 'sending', received: there.received });
    // Before the bytes: with the last of them the message may go, and then nothing is added any more.
    if (thumbnail) await ports.transfer.putThumbnail(file, thumbnail.picture);
    return 'on';
  };

  const sendPiece = async (): Promise<Step> => {
    const piece = hold.content.slice(there.received, there.received + pieceBytes);
    const startedMs = clock.now();
    const answer = await ports.transfer.put(file, there.received, piece, signal);
    if (!answer.ok) return judge(answer.code, answer.retryAfterMs);
    pieceBytes = nextPieceBytes(pieceBytes, clock.now() - startedMs);
    there.received = answer.received;
    there.done = answer.done;
    set({ received: there.received });
    return 'on';
  };

  let step: Step = 'again';
  while (!there.done && (step === 'on' || step === 'again')) {
    step = step === 'again' ? await begin() : await sendPiece();
    if (signal.aborted) return true;
  }
  if (there.done) set({ phase: 'done', received: upload.bytes });
  if (step === 'offline') set({ phase: 'waiting' });
  return step !== 'offline';
}
