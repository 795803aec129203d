/** Where a service is found unless it was told otherwise. */
export const defaultPort = 7480;

/** Every size and rate of the wire, in one place. docs/protocol.md prints this table. */
export const limits = {
  /** One WebSocket frame from a client. An offer with many codecs is about 10 KiB. */
  frameBytes: 64 * 1024,
  nameChars: 64,
  messageChars: 8_000,
  sdpChars: 48_000,
  candidateChars: 2_048,
  /** Messages in one page of history. */
  historyPage: 100,
  /** And bytes: a page ends earlier, so that one answer cannot fill a slow reader's backlog. */
  historyBytes: 256 * 1024,
  /** A socket that has not said hello by then is closed. */
  helloTimeoutMs: 10_000,
  /** An unanswered ring ends. */
  ringMs: 45_000,
  /** How long a call waits for a device whose socket went away. */
  graceMs: 20_000,
  /** Bytes waiting for a slow reader before it is cut; it comes back and asks for what it missed. */
  backlogBytes: 1024 * 1024,
  /** Token buckets for each connection: how many at once, and how many come back in a second. */
  rates: {
    any: { burst: 200, perSecond: 50 },
    'chat.send': { burst: 20, perSecond: 5 },
    'call.start': { burst: 6, perSecond: 0.5 },
    'signal.send': { burst: 200, perSecond: 50 },
  },
  /** Refusals in a row after which a connection that does not slow down is closed. */
  floodRefusals: 500,
} as const;
