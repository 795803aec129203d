import { date, element, float, ids, joined, longUint, sizeBytes, text, uint, voidOf } from './ebml.ts';
import type { Scan } from './scanner.ts';

/** What a file says of itself when it is whole. */
export interface About {
  readonly title: string;
  readonly startedAtMs: number;
  /** In the time of the file. */
  readonly chapters: readonly { readonly atMs: number; readonly says: string }[];
}

export interface Patch {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What makes a file whole. In this order, whatever stops it half way can be done again. */
export interface Plan {
  readonly durationMs: number;
  /** What is behind is torn, or from the last time. */
  readonly length: number;
  readonly behind: Uint8Array;
  readonly clusterSizes: readonly Patch[];
  /** How long all of it is, where what is behind begins, and what it is called. */
  readonly front: readonly Patch[];
}

const app = 'Parley';
/** What a calendar knows. A torn time stamp says anything. */
const mostDurationMs = 8.64e15;

const emptyCue = element(
  ids.cuePoint,
  longUint(ids.cueTime, 0),
  element(
    ids.cueTrackPositions,
    uint(ids.cueTrack, 0),
    longUint(ids.cueClusterPosition, 0),
    longUint(ids.cueRelativePosition, 0),
  ),
);
/** Where its values stand. */
const inCue = { time: 4, track: 16, clusterPosition: 19, relativePosition: 29 } as const;

/** All of one length: hours have thousands of them, and main is not to stand still over them. */
function cuesOf({ keyPlaces }: Scan, dataAt: number): Uint8Array {
  const cues = new Uint8Array(keyPlaces.length * emptyCue.length);
  const view = new DataView(cues.buffer);
  for (const [number, { time, track, clusterAt, inCluster }] of keyPlaces.entries()) {
    const at = number * emptyCue.length;
    cues.set(emptyCue, at);
    view.setBigUint64(at + inCue.time, BigInt(time));
    view.setUint8(at + inCue.track, track);
    view.setBigUint64(at + inCue.clusterPosition, BigInt(clusterAt - dataAt));
    view.setBigUint64(at + inCue.relativePosition, BigInt(inCluster));
  }
  return element(ids.cues, cues);
}

const chaptersOf = (chapters: About['chapters']): Uint8Array =>
  element(
    ids.chapters,
    element(
      ids.editionEntry,
      ...chapters.map(({ atMs, says }, number) =>
        element(
          ids.chapterAtom,
          uint(ids.chapterUid, number + 1),
          uint(ids.chapterTimeStart, atMs * 1_000_000),
          element(ids.chapterDisplay, text(ids.chapString, says), text(ids.chapLanguage, 'und')),
        ),
      ),
    ),
  );

const tagsOf = (title: string): Uint8Array =>
  element(
    ids.tags,
    element(
      ids.tag,
      element(ids.targets),
      element(ids.simpleTag, text(ids.tagName, 'TITLE'), text(ids.tagString, title)),
    ),
  );

interface Placed {
  readonly id: number;
  readonly at: number;
}

const seekHeadOf = (placed: readonly Placed[], dataAt: number): Uint8Array =>
  element(
    ids.seekHead,
    ...placed.map(({ id, at }) =>
      element(ids.seek, uint(ids.seekId, id), longUint(ids.seekPosition, at - dataAt)),
    ),
  );

/** All that fits into the room at the front; null where it does not. */
function frontOf(
  scan: Scan,
  { title, startedAtMs }: About,
  behind: readonly Placed[],
  dataAt: number,
): Patch | null {
  const { room, timestampScale, endTime } = scan;
  if (!room) return null;
  const info = element(
    ids.info,
    uint(ids.timestampScale, timestampScale),
    float(ids.duration, endTime),
    date(ids.dateUtc, startedAtMs),
    text(ids.title, title),
    text(ids.muxingApp, app),
    text(ids.writingApp, app),
  );
  const places = (infoAt: number): readonly Placed[] => [
    { id: ids.info, at: infoAt },
    { id: ids.tracks, at: room.to },
    ...behind,
  ];
  const seekHeadLength = seekHeadOf(places(room.from), dataAt).length;
  const said = joined([seekHeadOf(places(room.from + seekHeadLength), dataAt), info]);
  const left = room.to - room.from - said.length;
  return left < 0 || left === 1 ? null : { at: room.from, bytes: joined([said, voidOf(left)]) };
}

const sizePatch = (at: number, length: number, size: number): Patch[] =>
  size < 2 ** (7 * length) - 1 ? [{ at, bytes: sizeBytes(size, length) }] : [];

/** Null: nothing in it can be played. */
export function planWhole(scan: Scan, about: About): Plan | null {
  const { segmentAt, soundEnd, timestampScale, endTime } = scan;
  const clusters = scan.clusters.filter(({ at }) => at < soundEnd);
  if (!segmentAt || clusters.length === 0) return null;
  const { dataAt } = segmentAt;
  const durationMs = Math.min(Math.round((endTime * timestampScale) / 1_000_000), mostDurationMs);
  const chapters = about.chapters.filter(({ atMs }) => atMs <= durationMs);
  const behind = [
    { id: ids.cues, bytes: scan.keyPlaces.length === 0 ? null : cuesOf(scan, dataAt) },
    { id: ids.chapters, bytes: chapters.length === 0 ? null : chaptersOf(chapters) },
    { id: ids.tags, bytes: tagsOf(about.title) },
  ].flatMap(({ id, bytes }) => (bytes ? [{ id, bytes }] : []));
  let at = soundEnd;
  const placed = behind.map(({ id, bytes }) => {
    at += bytes.length;
    return { id, at: at - bytes.length };
  });
  const front = frontOf(scan, about, placed, dataAt);
  return {
    durationMs,
    length: soundEnd,
    behind: joined(behind.map(({ bytes }) => bytes)),
    clusterSizes: clusters.flatMap(({ sizeAt, sizeLength, dataAt, end, size }) =>
      size === end - dataAt ? [] : sizePatch(sizeAt, sizeLength, end - dataAt),
    ),
    front: [...(front ? [front] : []), ...sizePatch(segmentAt.sizeAt, segmentAt.sizeLength, at - dataAt)],
  };
}
