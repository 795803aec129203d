import type { Clock } from '../../base/clock.ts';
import type { FileLine } from './file-lines.ts';
import { firstPace, paced, pieceBytes } from './pace.ts';

/** What is on its way over one line, as fast as the line's pace lets it go. */
export interface Flight {
  /** All of it, piece by piece; false when the line is gone, or `isWanted` no more. */
  send(bytes: Uint8Array<ArrayBuffer>, isWanted: () => boolean): Promise<boolean>;
  /** Foreign: so many bytes have come. */
  echoed(bytes: number): void;
  end(): void;
}

interface Sent {
  /** Of all bytes, with this piece. */
  readonly upTo: number;
  readonly atMs: number;
}

export function createFlight(line: Pick<FileLine, 'send'>, clock: Pick<Clock, 'now'>): Flight {
  let pace = firstPace;
  let sent: Sent[] = [];
  let sentBytes = 0;
  let echoedBytes = 0;
  const life = { hasEnded: false };
  let wake = (): void => {};

  const isFull = (): boolean => sentBytes - echoedBytes >= pace.windowBytes;
  const room = async (): Promise<void> => {
    while (isFull() && !life.hasEnded) {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      await promise;
    }
  };

  return {
    async send(bytes, isWanted) {
      for (let at = 0; at < bytes.length;) {
        await room();
        if (life.hasEnded || !isWanted()) return false;
        const piece = bytes.subarray(at, at + pieceBytes(pace));
        if (!line.send(piece)) return false;
        at += piece.length;
        sentBytes += piece.length;
        sent.push({ upTo: sentBytes, atMs: clock.now() });
      }
      return true;
    },
    echoed(bytes) {
      if (bytes <= echoedBytes || bytes > sentBytes) return;
      const wasFull = isFull();
      echoedBytes = bytes;
      const newest = sent.findLast(({ upTo }) => upTo <= bytes);
      sent = sent.filter(({ upTo }) => upTo > bytes);
      if (newest) {
        const tookMs = clock.now() - newest.atMs;
        pace = paced(pace, { tookMs, echoedBytes, sentBytes, isFull: wasFull });
      }
      wake();
    },
    end() {
      life.hasEnded = true;
      wake();
    },
  };
}
