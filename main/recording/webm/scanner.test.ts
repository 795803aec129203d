import { describe, expect, it } from 'vitest';
import { fakeCluster, fakeFilm, fakeFront, soundOnly } from '../fakes/small-webm.ts';
import { element, ids, joined, openElement, uint, voidOf } from './ebml.ts';
import { createScanner, type Scan } from './scanner.ts';

const scan = (bytes: Uint8Array, pieceBytes = bytes.length): Scan => {
  const scanner = createScanner();
  for (let at = 0; at < bytes.length; at += pieceBytes) scanner.push(bytes.subarray(at, at + pieceBytes));
  return scanner.result();
};

describe('a scan', () => {
  it('finds where things are, how long they last and where a player can begin', () => {
    const film = fakeFilm();
    const { clusters, keyPlaces, endTime, soundEnd, timestampScale } = scan(film);
    expect(clusters.map(({ time, size }) => ({ time, size }))).toEqual([
      { time: 0, size: null },
      { time: 1_000, size: null },
    ]);
    // Of the pictures alone; the second comes behind a sound.
    expect(keyPlaces.map(({ time, track }) => ({ time, track }))).toEqual([
      { time: 0, track: 1 },
      { time: 1_000, track: 1 },
    ]);
    const [first, second] = keyPlaces;
    expect(Number(second?.inCluster)).toBeGreaterThan(Number(first?.inCluster));
    expect({ endTime, soundEnd, timestampScale }).toEqual({
      endTime: 2_000,
      soundEnd: film.length,
      timestampScale: 1_000_000,
    });
  });

  it('is the same whatever the pieces are', () => {
    const film = fakeFilm();
    for (const pieceBytes of [1, 2, 7, 64]) expect(scan(film, pieceBytes)).toEqual(scan(film));
  });

  it('ends with the last whole block wherever it is torn, also where zeros are behind it', () => {
    const film = fakeFilm();
    let before = 0;
    for (let cut = 0; cut <= film.length; cut += 1) {
      const torn = scan(film.subarray(0, cut));
      expect(torn.soundEnd).toBeLessThanOrEqual(cut);
      expect(torn.soundEnd).toBeGreaterThanOrEqual(before);
      before = torn.soundEnd;
    }
    expect(scan(joined([film, new Uint8Array(4_096)])).soundEnd).toBe(film.length);
  });

  it('begins everywhere in a sound, but not more often than is of use', () => {
    const blocks = [0, 100, 200, 600, 1_300].map((time) => ({ track: 2, time, isKey: true }));
    const { keyPlaces } = scan(joined([fakeFront(soundOnly), fakeCluster(0, ...blocks)]));
    expect(keyPlaces.map(({ time }) => time)).toEqual([0, 600, 1_300]);
  });

  it('knows groups of blocks, and does not begin there', () => {
    const block = element(ids.block, Uint8Array.from([0x81, 0, 40, 0, 1, 2, 3]));
    const film = joined([
      fakeFront(),
      fakeCluster(0, { track: 1, time: 0, isKey: true }),
      element(ids.blockGroup, block),
    ]);
    expect(scan(film)).toMatchObject({ endTime: 80, soundEnd: film.length });
    expect(scan(film, 3).keyPlaces).toHaveLength(1);
  });

  it('does not take a picture that stands for long for twice as long', () => {
    const film = joined([fakeFront(), fakeCluster(0, { track: 1, time: 0 }, { track: 1, time: 9_000 })]);
    expect(scan(film).endTime).toBe(9_000);
  });

  it('does not count what was written behind the last cluster', () => {
    const film = fakeFilm();
    const whole = joined([film, element(ids.cues, new Uint8Array(20)), element(ids.tags, new Uint8Array(9))]);
    expect(scan(whole)).toMatchObject({ soundEnd: film.length, endTime: 2_000 });
  });

  it('has room where only what can be moved comes before the tracks', () => {
    const roomy = scan(fakeFilm()).room;
    expect(roomy).not.toBeNull();
    const odd = joined([
      element(ids.ebml),
      openElement(ids.segment),
      element(ids.tags),
      element(ids.tracks),
      fakeCluster(0, { track: 1, time: 0 }),
    ]);
    expect(scan(odd).room).toBeNull();
    const none = joined([element(ids.ebml), openElement(ids.segment), fakeCluster(0, { track: 1, time: 0 })]);
    expect(scan(none).room).toBeNull();
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['zeros', new Uint8Array(5_000)],
    ['text', new TextEncoder().encode('RIFF, or whatever it is. '.repeat(99))],
    ['a segment by itself', openElement(ids.segment)],
    ['another kind of element', joined([voidOf(30), fakeFilm()])],
    ['a head that never ends', joined([element(ids.ebml), openElement(ids.segment), openElement(ids.info)])],
    [
      'a head of a gigabyte',
      Uint8Array.from([
        ...element(ids.ebml),
        ...openElement(ids.segment),
        0x15,
        0x49,
        0xa9,
        0x66,
        0x08,
        0x40,
        0,
        0,
        0,
      ]),
    ],
  ])('finds nothing in %s', (_name, bytes) => {
    expect(scan(bytes).clusters).toEqual([]);
    expect(scan(bytes, 3).soundEnd).toBe(0);
  });

  it('does not read on into another file, and a cluster within odd bytes ends there', () => {
    const film = fakeFilm();
    expect(scan(joined([film, film])).soundEnd).toBe(film.length);
    const odd = [
      element(ids.simpleBlock, Uint8Array.from([0x01, 2])),
      uint(ids.timestamp, 2 ** 40),
      openElement(0xa5),
    ];
    for (const end of odd) expect(scan(joined([film, end, film])).clusters).toHaveLength(2);
  });
});
