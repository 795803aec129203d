import type { Route, Sample } from './samples.ts';

/** One connection of one page, from its first moment to its last. */
export type Watched = readonly Sample[];

/** A page that is busy asks its connections late. */
const lateMs = 2_000;

/** After an ICE restart a browser may count a stream from the beginning: what was counted before stays counted. */
function goOn(connection: Watched): Watched {
  let [frames, bytes] = [0, 0];
  return connection.map((sample, index) => {
    const before = connection[index - 1]?.seen;
    if (before && sample.seen.bytes < before.bytes) {
      frames += before.frames;
      bytes += before.bytes;
    }
    return {
      ...sample,
      seen: { ...sample.seen, frames: sample.seen.frames + frames, bytes: sample.seen.bytes + bytes },
    };
  });
}

/** The connections of a page that came about and live then; one that was replaced or ended has been silent for a while. */
export function currentOf(samples: readonly Sample[], thenMs = Infinity): Watched[] {
  const lastMs = Math.min(thenMs, Math.max(...samples.map(({ atMs }) => atMs)));
  return [...Map.groupBy(samples, ({ peer }) => peer).values()]
    .filter((connection) => connection.some(({ route }) => route !== null))
    .filter((connection) => (connection.at(-1)?.atMs ?? 0) > lastMs - lateMs)
    .filter((connection) => (connection[0]?.atMs ?? 0) < thenMs)
    .map((connection) => goOn(connection.toSorted((a, b) => a.atMs - b.atMs)));
}

/** A picture that stands for so long is one that a person sees standing. */
const standsMs = 500;

/** How long the picture stood, from its first frame on. */
export function frozenMs(connection: Watched, fromMs = 0, toMs = Infinity): number {
  let frozen = 0;
  let moved: Sample | null = null;
  for (const sample of connection) {
    if (sample.atMs < fromMs || sample.atMs > toMs || sample.seen.frames === 0) continue;
    if (moved && sample.seen.frames > moved.seen.frames) {
      const stoodMs = sample.atMs - moved.atMs;
      if (stoodMs >= standsMs) frozen += stoodMs;
    }
    if (!moved || sample.seen.frames > moved.seen.frames) moved = sample;
  }
  const last = connection.findLast(({ atMs }) => atMs <= toMs);
  const standing = moved && last ? last.atMs - moved.atMs : 0;
  return frozen + (standing >= standsMs ? standing : 0);
}

/** The longest time without a new picture, in whole seconds. */
export function pictureAwayS(connection: Watched, fromMs: number, toMs: number): number {
  let [longest, sinceMs, frames] = [0, fromMs, 0];
  for (const { atMs, seen } of connection.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs)) {
    if (seen.frames === frames) longest = Math.max(longest, atMs - sinceMs);
    else [sinceMs, frames] = [atMs, seen.frames];
  }
  return Math.floor(longest / 1000);
}

/** Which share of the voice was made up; 1 where nothing was heard at all. */
export function concealedShare(connection: Watched, fromMs = 0, toMs = Infinity): number {
  const within = connection.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
  const [first, last] = [within.at(0), within.at(-1)];
  if (!first || !last || last.heard.samples <= first.heard.samples) return 1;
  return (last.heard.concealed - first.heard.concealed) / (last.heard.samples - first.heard.samples);
}

/** What came in, kilobits a second, for every second from then on. */
export function kilobits(connection: Watched, fromMs: number, seconds: number): number[] {
  const bytesAt = (atMs: number): number => {
    const sample = connection.findLast((sample) => sample.atMs <= atMs);
    return sample ? sample.heard.bytes + sample.seen.bytes : 0;
  };
  return Array.from({ length: seconds }, (_, second) => {
    const startMs = fromMs + second * 1000;
    return Math.round(((bytesAt(startMs + 1000) - bytesAt(startMs)) * 8) / 1000);
  });
}

export interface SizeChange {
  readonly atS: number;
  readonly size: string;
}

/** The picture's sizes as they followed each other. */
export function sizes(connection: Watched, fromMs: number): SizeChange[] {
  const changes: SizeChange[] = [];
  for (const { atMs, seen } of connection) {
    const size = `${seen.width}x${seen.height}`;
    if (seen.width > 0 && changes.at(-1)?.size !== size)
      changes.push({ atS: Math.max(0, Math.round((atMs - fromMs) / 1000)), size });
  }
  return changes;
}

/** So many frames are no accident. */
const enoughFrames = 5;
const mostlyMadeUp = 0.5;

/** When picture and voice both came again after that moment; null as long as they have not. What was on its way is no return. */
export function backAtMs(connection: Watched, afterMs: number): number | null {
  const before = connection.find(({ atMs }) => atMs > afterMs);
  if (!before) return null;
  const back = connection.find((sample, index) => {
    if (sample.atMs <= before.atMs || sample.state !== 'connected') return false;
    const isHeard = concealedShare([connection[index - 1] ?? before, sample]) < mostlyMadeUp;
    return isHeard && sample.seen.frames >= before.seen.frames + enoughFrames;
  });
  return back?.atMs ?? null;
}

/** When as much came in as before, over two seconds; null as long as it has not. */
export function freeAgainAtMs(connection: Watched, before: number, afterMs: number): number | null {
  const wanted = 0.9 * before;
  const last = connection.at(-1)?.atMs ?? 0;
  for (let startMs = afterMs; startMs + 2000 <= last; startMs += 500) {
    const [one = 0, two = 0] = kilobits(connection, startMs, 2);
    if ((one + two) / 2 >= wanted) return startMs + 2000;
  }
  return null;
}

export const routeOf = (connection: Watched): Route | null =>
  connection.findLast(({ route }) => route)?.route ?? null;

export const connectedAtMs = (connection: Watched): number | null =>
  connection.find(({ state }) => state === 'connected')?.atMs ?? null;
