/** How much of files may be on its way at once, so that voice and pictures beside it keep their quality. */
export interface Pace {
  readonly windowBytes: number;
  /** Looks for the line's width in large steps. */
  readonly isStarting: boolean;
  /** The least time that a piece took to be there and be echoed: the way without a queue. */
  readonly baseMs: number | null;
  /** The least of this round. */
  readonly roundMs: number | null;
  /** The round is over when so much has been echoed. */
  readonly roundEnds: number;
  /** In this round as much was on its way as may be. */
  readonly wasFull: boolean;
}

export interface Echo {
  /** From sending the newest piece that is echoed to its echo. */
  readonly tookMs: number;
  readonly echoedBytes: number;
  readonly sentBytes: number;
  /** More would have been sent, if more might. */
  readonly isFull: boolean;
}

/**
 * The queue that files may make on the way. A data channel's own congestion control (RFC 9260: until something is lost) fills whatever buffer
 * there is, and voice then comes a second late. Below this a jitter buffer does not notice, and a call's own control, which goes by growth,
 * takes what it needs: files give way, as in RFC 6817.
 */
const queueMs = 25;
const leastBytes = 2_400;
/** With 25 ms of queue that is 160 MB a second: no page sends more. */
const mostBytes = 4 * 1024 * 1024;

export const firstPace: Pace = {
  windowBytes: leastBytes,
  isStarting: true,
  baseMs: null,
  roundMs: null,
  roundEnds: 0,
  wasFull: false,
};

const within = (bytes: number): number => Math.round(Math.min(mostBytes, Math.max(leastBytes, bytes)));

function nextWindow({ windowBytes, isStarting, wasFull }: Pace, baseMs: number, roundMs: number): number {
  if (isStarting) return wasFull ? windowBytes * 2 : windowBytes;
  const fitting = (windowBytes * (baseMs + queueMs)) / Math.max(roundMs, 1);
  if (fitting > windowBytes && !wasFull) return windowBytes;
  return Math.min(windowBytes * 1.25, Math.max(windowBytes / 2, (windowBytes + fitting) / 2));
}

/** Pure: after an echo. A round is the time in which what was on its way at its beginning is echoed. */
export function paced(pace: Pace, { tookMs, echoedBytes, sentBytes, isFull }: Echo): Pace {
  const baseMs = Math.min(pace.baseMs ?? tookMs, tookMs);
  const roundMs = Math.min(pace.roundMs ?? tookMs, tookMs);
  const wasFull = pace.wasFull || isFull;
  const seen: Pace = { ...pace, baseMs, roundMs, wasFull };
  if (echoedBytes < pace.roundEnds) return seen;
  const next = { ...seen, roundMs: null, roundEnds: sentBytes, wasFull: false };
  if (pace.isStarting && roundMs - baseMs >= queueMs / 2) {
    // What is on its way is more than the line holds: down to that at once, and the queue is gone a round later.
    const held = (pace.windowBytes * baseMs) / Math.max(roundMs, 1);
    return { ...next, isStarting: false, windowBytes: within(held) };
  }
  return { ...next, windowBytes: within(nextWindow(seen, baseMs, roundMs)) };
}

const mostPieceBytes = 64 * 1024;
const leastPieceBytes = 1_200;

/** A piece is a part of the window: on a narrow line one as long as the whole queue could not be timed. */
export const pieceBytes = ({ windowBytes }: Pace): number =>
  Math.min(mostPieceBytes, Math.max(leastPieceBytes, Math.floor(windowBytes / 4)));
