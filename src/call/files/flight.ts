import type { Clock } from '../../base/clock.ts';
import type { FileLine } from './file-lines.ts';
import { allowed, noAllowance } from './giving-way.ts';
import { firstPace, paced, pieceBytes } from './pace.ts';

/** What is on its way over one line, as fast as the line's pace and the call's pictures let it go. */
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

const lookMs = 1_000;
/** The estimate of a path begins low, and grows for so long. */
const settlingMs = 10_000;
/** What was not used in time is lost: otherwise a rest would end with a burst. */
const mostSavedMs = 50;

export function createFlight(line: Pick<FileLine, 'send' | 'lookAtRoom'>, clock: Clock): Flight {
  let pace = firstPace;
  let allowance = noAllowance;
  let sent: Sent[] = [];
  let sentBytes = 0;
  let echoedBytes = 0;
  let nextAtMs = 0;
  const begunAtMs = clock.now();
  let isLooking = false;
  const life = { hasEnded: false };
  let wake = (): void => {};
  let cancelWake = (): void => {};
  let cancelLook = (): void => {};

  const isFull = (): boolean => sentBytes - echoedBytes >= pace.windowBytes;
  const waitsMs = (): number => (allowance.bps === null ? 0 : nextAtMs - clock.now());
  const room = async (): Promise<void> => {
    while (!life.hasEnded && (isFull() || waitsMs() > 0)) {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      if (!isFull()) cancelWake = clock.after(waitsMs(), resolve);
      await promise;
      cancelWake();
    }
  };
  const taken = (bytes: number): void => {
    if (allowance.bps === null) return;
    nextAtMs = Math.max(nextAtMs, clock.now() - mostSavedMs) + (bytes * 8_000) / allowance.bps;
  };

  /** While something goes: whether it is too much for the call. */
  const watchRoom = (): void => {
    if (isLooking) return;
    isLooking = true;
    const look = line.lookAtRoom();
    let last = { sentBytes: -1, echoedBytes };
    const next = async (): Promise<void> => {
      const arrivedBps = (echoedBytes - last.echoedBytes) * 8;
      const isIdle = sentBytes === last.sentBytes && sentBytes === echoedBytes;
      last = { sentBytes, echoedBytes };
      const isSettling = clock.now() - begunAtMs < settlingMs;
      const share = await look(isSettling);
      allowance = isIdle
        ? noAllowance
        : allowed(allowance, { nowMs: clock.now(), share, isSettling, arrivedBps });
      wake();
      isLooking = !isIdle && !life.hasEnded;
      if (isLooking) cancelLook = clock.after(lookMs, () => void next());
    };
    void next();
  };

  return {
    async send(bytes, isWanted) {
      watchRoom();
      for (let at = 0; at < bytes.length;) {
        await room();
        if (life.hasEnded || !isWanted()) return false;
        const piece = bytes.subarray(at, at + pieceBytes(pace));
        if (!line.send(piece)) return false;
        at += piece.length;
        sentBytes += piece.length;
        taken(piece.length);
        sent.push({ upTo: sentBytes, atMs: clock.now() });
      }
      return true;
    },
    echoed(bytes) {
      if (bytes <= echoedBytes || bytes > sentBytes) return;
      // Held back for the pictures it is not the line that is full.
      const wasFull = isFull() && waitsMs() <= 0;
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
      cancelLook();
      cancelWake();
      wake();
    },
  };
}
