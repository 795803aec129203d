import { ids, joined, openElement, readHeading, voidOf } from './ebml.ts';

/** Takes a recording as it comes and gives what is to be written. */
export interface Head {
  push(bytes: Uint8Array): Uint8Array;
  /** What is still held back. */
  rest(): Uint8Array;
}

/** For where things are, how long it is and what it is called: at most 200 letters of three bytes, and far below that otherwise. */
const roomBytes = 2048;
/** What comes before the first picture is some hundred bytes. */
const mostHeadBytes = 1024 * 1024;

interface Parts {
  readonly ebml: Uint8Array;
  readonly info: Uint8Array;
  readonly tracks: Uint8Array;
  /** Where the first cluster begins. */
  readonly end: number;
}

function readParts(bytes: Uint8Array): Parts | 'short' | 'odd' {
  let [ebml, info, tracks] = [new Uint8Array(), new Uint8Array(), new Uint8Array()];
  let isInside = false;
  for (let at = 0; ;) {
    const heading = readHeading(bytes, at);
    if (typeof heading === 'string') return heading;
    const { id, size, length } = heading;
    if (isInside && id === ids.cluster) return { ebml, info, tracks, end: at };
    if (at === 0 ? id !== ids.ebml : !isInside && id !== ids.segment) return 'odd';
    if (!isInside && id === ids.segment) {
      isInside = true;
      at += length;
      continue;
    }
    if (size === null) return 'odd';
    const end = at + length + size;
    if (end > bytes.length) return 'short';
    const whole = bytes.slice(at, end);
    if (id === ids.ebml) ebml = whole;
    if (id === ids.info) info = whole;
    if (id === ids.tracks) tracks = whole;
    at = end;
  }
}

/**
 * A browser that records writes no length and no table of where things are, for it does not know them yet, and leaves no room for them. Room
 * is made here, before the first piece is on the disk. What is no WebM goes through as it is.
 */
export function createHead(): Head {
  let held: Uint8Array | null = new Uint8Array();
  return {
    push(bytes) {
      if (held === null) return bytes;
      held = joined([held, bytes]);
      const parts = readParts(held);
      if (parts === 'short' && held.length < mostHeadBytes) return new Uint8Array();
      const all = held;
      held = null;
      if (typeof parts === 'string') return all;
      const { ebml, info, tracks, end } = parts;
      return joined([ebml, openElement(ids.segment), info, voidOf(roomBytes), tracks, all.subarray(end)]);
    },
    rest() {
      const rest = held ?? new Uint8Array();
      held = null;
      return rest;
    },
  };
}
