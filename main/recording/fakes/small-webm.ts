import { element, ids, joined, openElement, text, uint } from '../webm/ebml.ts';

export interface FakeBlock {
  readonly track: number;
  /** In milliseconds, as all of it. */
  readonly time: number;
  readonly isKey?: boolean;
  readonly bytes?: number;
}

const simpleBlock = (
  { track, time, isKey = false, bytes = 10 }: FakeBlock,
  clusterTime: number,
): Uint8Array => {
  const content = new Uint8Array(4 + bytes).fill(0xab);
  const after = time - clusterTime;
  content.set([0x80 | track, (after >> 8) & 0xff, after & 0xff, isKey ? 0x80 : 0]);
  return element(ids.simpleBlock, content);
};

/** As Chromium's recorder writes it: without an end, and with no size of its own. */
export const fakeCluster = (time: number, ...blocks: readonly FakeBlock[]): Uint8Array =>
  joined([
    openElement(ids.cluster),
    uint(ids.timestamp, time),
    ...blocks.map((block) => simpleBlock(block, time)),
  ]);

const trackOf = (number: number, type: number): Uint8Array =>
  element(ids.trackEntry, uint(ids.trackNumber, number), uint(ids.trackType, type));

/** What comes before the first cluster: a picture on track 1, a sound on track 2. */
export const fakeFront = (tracks: readonly Uint8Array[] = [trackOf(1, 1), trackOf(2, 2)]): Uint8Array =>
  joined([
    element(ids.ebml, text(0x4282, 'webm')),
    openElement(ids.segment),
    element(ids.info, uint(ids.timestampScale, 1_000_000), text(ids.muxingApp, 'Chrome')),
    element(ids.tracks, ...tracks),
  ]);
export const soundOnly = [trackOf(2, 2)];

/** Two seconds: a key picture each second, and a sound that comes before the second. */
export const fakeFilm = (): Uint8Array =>
  joined([
    fakeFront(),
    fakeCluster(
      0,
      { track: 1, time: 0, isKey: true },
      { track: 2, time: 0, isKey: true },
      { track: 1, time: 500 },
      { track: 2, time: 500, isKey: true },
    ),
    fakeCluster(
      1_000,
      { track: 2, time: 1_000, isKey: true },
      { track: 1, time: 1_000, isKey: true },
      { track: 2, time: 1_500, isKey: true },
      { track: 1, time: 1_500 },
    ),
  ]);
