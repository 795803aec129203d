import { childrenOf, ids, joined, readHeading, uintIn, type Heading } from './ebml.ts';

/** A cluster: what is recorded in about a second. */
export interface Cluster {
  readonly at: number;
  /** Where its size stands, and in how many bytes. */
  readonly sizeAt: number;
  readonly sizeLength: number;
  readonly dataAt: number;
  /** Behind its last whole block. */
  end: number;
  /** In the ticks of the file. */
  time: number;
  /** As it says; null: it does not. */
  readonly size: number | null;
}

/** Where a player can begin. */
interface KeyPlace {
  readonly time: number;
  readonly track: number;
  readonly clusterAt: number;
  /** Of the block, from the first byte of what is in the cluster. */
  readonly inCluster: number;
}

/** What there is of a WebM file. */
export interface Scan {
  readonly segmentAt: {
    readonly sizeAt: number;
    readonly sizeLength: number;
    readonly dataAt: number;
  } | null;
  /** From the segment's first byte to its tracks: where what is known at the end is written; null where something else is there. */
  readonly room: { readonly from: number; readonly to: number } | null;
  readonly timestampScale: number;
  readonly clusters: readonly Cluster[];
  readonly keyPlaces: readonly KeyPlace[];
  /** When the last block is over, in ticks. */
  readonly endTime: number;
  /** Behind the last whole block. What comes after it is torn, or was written when it was made whole before. */
  readonly soundEnd: number;
}

export interface Scanner {
  /** What comes next in the file. False: the recording ends before it, and nothing more of the file matters. */
  push(bytes: Uint8Array): boolean;
  result(): Scan;
}

/** A file of ours keeps what it says of itself far below. */
const mostHeadBytes = 1024 * 1024;
/** So many ticks apart at least, so that a file of keyframes alone has no table of all of them. */
const keyPlaceGapMs = 500;
/** Ends cannot be told exactly by what came before; a still picture holds for long. */
const mostLastMs = 1_000;

const upper: ReadonlySet<number> = new Set([
  ids.seekHead,
  ids.info,
  ids.tracks,
  ids.cluster,
  ids.cues,
  ids.chapters,
  ids.tags,
  ids.attachments,
]);
const roomy: ReadonlySet<number> = new Set([ids.seekHead, ids.info, ids.voidElement]);

const signed16 = (value: number): number => (value > 0x7fff ? value - 0x10000 : value);

interface Block {
  readonly at: number;
  readonly track: number;
  readonly time: number;
  readonly isKey: boolean;
}

/** Reads a file as it comes, and holds no more of it than a heading and what the file says of itself. */
export function createScanner(): Scanner {
  let pending: Uint8Array = new Uint8Array();
  /** Of the first pending byte. */
  let base = 0;
  let skip = 0;
  /** What is skipped, to be counted when all of it is there. */
  let passing: Block | 'in-cluster' | null = null;
  let isOver = false;

  let segmentAt: Scan['segmentAt'] = null;
  let roomFrom: number | null = null;
  let roomTo: number | null = null;
  let timestampScale = 1_000_000;
  const clusters: Cluster[] = [];
  const keyPlaces: KeyPlace[] = [];
  const videoTracks = new Set<number>();
  const lastOf = new Map<number, { time: number; gap: number }>();
  let soundEnd = 0;
  let cluster: Cluster | null = null;

  const msOf = (ticks: number): number => (ticks * timestampScale) / 1_000_000;

  const readInfo = (content: Uint8Array): void => {
    for (const { id, at, size } of childrenOf(content))
      if (id === ids.timestampScale) timestampScale = uintIn(content, at, size) || timestampScale;
  };
  const readTracks = (content: Uint8Array): void => {
    for (const track of childrenOf(content)) {
      if (track.id !== ids.trackEntry) continue;
      const entry = content.subarray(track.at, track.at + track.size);
      const numberIn = (wanted: number): number => {
        const found = [...childrenOf(entry)].find(({ id }) => id === wanted);
        return found ? uintIn(entry, found.at, found.size) : 0;
      };
      if (numberIn(ids.trackType) === 1) videoTracks.add(numberIn(ids.trackNumber));
    }
  };

  const countKey = ({ at, track, time }: Block, inside: Cluster): void => {
    if (videoTracks.size > 0 && !videoTracks.has(track)) return;
    const before = keyPlaces.at(-1);
    if (before && msOf(time - before.time) < keyPlaceGapMs) return;
    keyPlaces.push({ time, track, clusterAt: inside.at, inCluster: at - inside.dataAt });
  };
  const count = (block: Block): void => {
    const before = lastOf.get(block.track);
    const gap = before ? Math.max(0, block.time - before.time) : 0;
    lastOf.set(block.track, { time: block.time, gap });
    if (block.isKey && cluster) countKey(block, cluster);
  };
  const passed = (end: number): void => {
    if (passing !== null && cluster) {
      cluster.end = end;
      soundEnd = end;
      if (passing !== 'in-cluster') count(passing);
    }
    passing = null;
  };

  const openCluster = (heading: Heading, at: number): void => {
    if (roomTo === null) roomFrom = null;
    const dataAt = at + heading.length;
    const { size, sizeLength } = heading;
    cluster = { at, sizeAt: dataAt - sizeLength, sizeLength, dataAt, end: dataAt, time: 0, size };
    clusters.push(cluster);
  };

  /** What comes from here on is no part of a recording. */
  const stop = (): 0 => {
    isOver = true;
    return 0;
  };
  const pass = ({ size, length }: Heading, what: typeof passing): number => {
    skip = size ?? 0;
    passing = what;
    return length;
  };

  /** Within a segment, outside of its clusters. How many bytes are used up; 0: more are needed. */
  const stepIn = (chunk: Uint8Array, heading: Heading, at: number): number => {
    const { id, size, length } = heading;
    if (id === ids.cluster) {
      openCluster(heading, at);
      return length;
    }
    cluster = null;
    if (size === null) return stop();
    if (id === ids.tracks && roomTo === null && roomFrom !== null) roomTo = at;
    if (!roomy.has(id) && roomTo === null) roomFrom = null;
    if (id !== ids.info && id !== ids.tracks) return pass(heading, null);
    if (size > mostHeadBytes) return stop();
    if (chunk.length < length + size) return 0;
    const content = chunk.subarray(length, length + size);
    if (id === ids.info) readInfo(content);
    else readTracks(content);
    return length + size;
  };

  const readBlock = (
    chunk: Uint8Array,
    from: number,
    at: number,
    isSimple: boolean,
  ): Block | 'short' | 'odd' => {
    if (chunk.length < from + 4) return 'short';
    // Nobody's call has 127 tracks.
    const track = (chunk[from] ?? 0) & 0x7f;
    if (((chunk[from] ?? 0) & 0x80) === 0 || !cluster) return 'odd';
    const time = cluster.time + signed16(uintIn(chunk, from + 1, 2));
    return { at, track, time, isKey: isSimple && ((chunk[from + 3] ?? 0) & 0x80) !== 0 };
  };

  const stepInCluster = (chunk: Uint8Array, heading: Heading, at: number, inside: Cluster): number => {
    const { id, size, length } = heading;
    if (size === null) return stop();
    if (id === ids.timestamp) {
      if (size > 8) return stop();
      if (chunk.length < length + size) return 0;
      inside.time = uintIn(chunk, length, size);
      inside.end = at + length + size;
      return length + size;
    }
    if (id !== ids.simpleBlock && id !== ids.blockGroup) return pass(heading, 'in-cluster');
    let from = length;
    if (id === ids.blockGroup) {
      const first = readHeading(chunk, length);
      if (first === 'short') return 0;
      if (first === 'odd' || first.id !== ids.block) return pass(heading, 'in-cluster');
      from += first.length;
    }
    const block = readBlock(chunk, from, at, id === ids.simpleBlock);
    if (block === 'short') return size < 4 ? stop() : 0;
    return block === 'odd' ? stop() : pass(heading, block);
  };

  const step = (chunk: Uint8Array, at: number): number => {
    const heading = readHeading(chunk, 0);
    if (heading === 'short') return 0;
    if (heading === 'odd') return stop();
    const { id, size, sizeLength, length } = heading;
    if (!segmentAt) {
      if (id === ids.segment) {
        segmentAt = { sizeAt: at + length - sizeLength, sizeLength, dataAt: at + length };
        roomFrom = at + length;
        return length;
      }
      return id === ids.ebml && at === 0 && size !== null ? pass(heading, null) : stop();
    }
    // Another file behind this one.
    if (id === ids.ebml || id === ids.segment) return stop();
    const isInCluster =
      cluster && !upper.has(id) && (cluster.size === null || at < cluster.dataAt + cluster.size);
    return isInCluster && cluster ? stepInCluster(chunk, heading, at, cluster) : stepIn(chunk, heading, at);
  };

  return {
    push(bytes) {
      if (isOver) return false;
      const chunk = pending.length === 0 ? bytes : joined([pending, bytes]);
      let at = 0;
      for (;;) {
        const passedNow = Math.min(skip, chunk.length - at);
        skip -= passedNow;
        at += passedNow;
        if (skip > 0) break;
        passed(base + at);
        const used = step(chunk.subarray(at), base + at);
        if (used === 0) break;
        at += used;
      }
      pending = chunk.slice(at);
      base += at;
      return !isOver;
    },
    result: () => ({
      segmentAt,
      room: roomFrom !== null && roomTo !== null ? { from: roomFrom, to: roomTo } : null,
      timestampScale,
      clusters,
      keyPlaces,
      endTime: [...lastOf.values()].reduce(
        (latest, { time, gap }) => Math.max(latest, time + (msOf(gap) > mostLastMs ? 0 : gap)),
        0,
      ),
      soundEnd,
    }),
  };
}
