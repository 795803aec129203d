import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeCluster, fakeFilm, fakeFront } from '../fakes/small-webm.ts';
import type { RecordingHandle } from '../disk.ts';
import { createSink } from '../sink.ts';
import { childrenOf, ids, joined, readHeading, uintIn } from './ebml.ts';
import { mend } from './make-whole.ts';
import type { About } from './plan.ts';

let folder: string;
let file: string;
let handle: FileHandle;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-webm-'));
  file = path.join(folder, 'film.webm');
  handle = await open(file, 'w+');
});
afterEach(async () => {
  await handle.close().catch(() => {});
  rmSync(folder, { recursive: true });
});

const about: About = {
  title: 'Plan',
  startedAtMs: Date.UTC(2026, 10, 22),
  chapters: [
    { atMs: 0, says: 'Begin' },
    { atMs: 1_000, says: 'Bo shares' },
    { atMs: 99_000, says: 'never came' },
  ],
};

async function record(bytes: Uint8Array, pieceBytes: number, said = about): Promise<number | null> {
  const sink = createSink(handle);
  for (let at = 0; at < bytes.length; at += pieceBytes)
    await sink.append(bytes.subarray(at, at + pieceBytes));
  return sink.finish(said);
}

/** What is in the segment, in its order. */
async function partsOf(): Promise<{ id: number; at: number; content: Uint8Array }[]> {
  const bytes = new Uint8Array(await readFile(file));
  const [, segment] = childrenOf(bytes);
  if (!segment) throw new Error('no segment that ends where the file does');
  expect(segment.at + segment.size).toBe(bytes.length);
  const inside = bytes.subarray(segment.at);
  return [...childrenOf(inside)].map(({ id, at, size }) => ({
    id,
    at,
    content: inside.subarray(at, at + size),
  }));
}
const segmentAt = (bytes: Uint8Array): number =>
  [...childrenOf(bytes)].find(({ id }) => id === ids.segment)?.at ?? 0;
const numbersIn = (content: Uint8Array) => {
  const children = [...childrenOf(content)];
  const find = (wanted: number) => children.find(({ id }) => id === wanted);
  return {
    startOf: (id: number) => find(id)?.at,
    of(id: number): number | undefined {
      const found = find(id);
      return found && uintIn(content, found.at, found.size);
    },
  };
};
const contentOf = (parts: readonly { id: number; content: Uint8Array }[], id: number): Uint8Array =>
  parts.find((part) => part.id === id)?.content ?? new Uint8Array();

describe('a recording that is whole', () => {
  it('says how long all is, where it is and what it is called', async () => {
    expect(await record(fakeFilm(), 150)).toBe(2_000);
    const parts = await partsOf();
    expect(parts.map(({ id }) => id)).toEqual([
      ids.seekHead,
      ids.info,
      ids.voidElement,
      ids.tracks,
      ids.cluster,
      ids.cluster,
      ids.cues,
      ids.chapters,
      ids.tags,
    ]);
    const info = contentOf(parts, ids.info);
    const duration = [...childrenOf(info)].find(({ id }) => id === ids.duration);
    expect(new DataView(info.buffer, info.byteOffset + Number(duration?.at)).getFloat64(0)).toBe(2_000);
    expect(new TextDecoder().decode(info)).toContain('Plan');
    expect(new TextDecoder().decode(contentOf(parts, ids.chapters))).toMatch(/Begin.*Bo shares/s);
    expect(new TextDecoder().decode(contentOf(parts, ids.chapters))).not.toContain('never came');
  });

  it('leads to each of them', async () => {
    await record(fakeFilm(), 1_000);
    const parts = await partsOf();
    const startOf = new Map(parts.map(({ id, at, content }) => [at + content.length, id]));
    const seekHead = contentOf(parts, ids.seekHead);
    const led: number[] = [];
    for (const seek of childrenOf(seekHead)) {
      const entry = seekHead.subarray(seek.at, seek.at + seek.size);
      const [id, position] = [...childrenOf(entry)].map(({ at, size }) =>
        [...entry.subarray(at, at + size)].reduce((sum, byte) => sum * 256 + byte, 0),
      );
      // Each begins where the one before it ends.
      expect(position === 0 || startOf.has(Number(position))).toBe(true);
      led.push(Number(id));
    }
    expect(led).toEqual([ids.info, ids.tracks, ids.cues, ids.chapters, ids.tags]);
  });

  it('leads to the pictures with which a player can begin', async () => {
    await record(fakeFilm(), 1_000);
    const parts = await partsOf();
    const cues = contentOf(parts, ids.cues);
    const inside = new Uint8Array(await readFile(file)).subarray(segmentAt(await readFile(file)));
    const found = [...childrenOf(cues)].map(({ at, size }) => {
      const cue = numbersIn(cues.subarray(at, at + size));
      const positions = cues.subarray(at, at + size).subarray(Number(cue.startOf(ids.cueTrackPositions)));
      const { of } = numbersIn(positions);
      const cluster = Number(of(ids.cueClusterPosition));
      const heading = readHeading(inside, cluster);
      if (typeof heading === 'string') throw new Error('no cluster there');
      const block = cluster + heading.length + Number(of(ids.cueRelativePosition));
      return {
        time: cue.of(ids.cueTime),
        track: of(ids.cueTrack),
        leadsTo: heading.id,
        // A simple block of track 1, with its mark of a key picture.
        block: [...inside.subarray(block, block + 3), inside[block + 5]],
      };
    });
    const block = [0xa3, 0x8e, 0x81, 0x80];
    expect(found).toEqual([0, 1_000].map((time) => ({ time, track: 1, leadsTo: ids.cluster, block })));
  });

  it('is the same when it is made whole again', async () => {
    await record(fakeFilm(), 1_000);
    const once = await readFile(file);
    handle = await open(file, 'r+');
    expect(await mend(handle, about)).toBe(2_000);
    expect(await readFile(file)).toEqual(once);
  });

  it('has a title of any length', async () => {
    await record(fakeFilm(), 1_000, { ...about, title: '界'.repeat(200) });
    const parts = await partsOf();
    expect(new TextDecoder().decode(contentOf(parts, ids.info))).toContain('界'.repeat(200));
  });
});

describe('a recording that broke off', () => {
  it('is made whole wherever that was, and nothing of the rest stays', async () => {
    await record(fakeFilm(), 1_000);
    const whole = await readFile(file);
    let before = 0;
    for (let cut = 2_100; cut < whole.length; cut += 7) {
      await writeFile(file, whole.subarray(0, cut));
      handle = await open(file, 'r+');
      const durationMs = (await mend(handle, about)) ?? 0;
      await handle.close();
      expect(durationMs).toBeGreaterThanOrEqual(before);
      before = durationMs;
      if (durationMs > 0) await partsOf();
    }
    expect(before).toBe(2_000);
  });

  it('is read no further than it goes', async () => {
    const rest = new Uint8Array(3 * 1024 * 1024);
    await writeFile(file, joined([fakeFilm(), rest]));
    let reads = 0;
    const counted: RecordingHandle = {
      read: ((buffer: Uint8Array, offset: number, length: number, at: number) => {
        reads += 1;
        return handle.read(buffer, offset, length, at);
      }) as RecordingHandle['read'],
      write: handle.write.bind(handle),
      truncate: handle.truncate.bind(handle),
      datasync: handle.datasync.bind(handle),
      close: handle.close.bind(handle),
    };
    expect(await mend(counted, about)).toBe(2_000);
    expect(reads).toBe(1);
  });

  it('has a length that can be told, whatever a torn time stamp says', async () => {
    const torn = fakeCluster(2 ** 60, { track: 1, time: 2 ** 60 });
    expect(await record(joined([fakeFilm(), torn]), 1_000)).toBe(8.64e15);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no WebM', new TextEncoder().encode('something else. '.repeat(300))],
    ['a beginning alone', fakeFront()],
    [
      'more of a beginning than there can be',
      joined([fakeFront().subarray(0, 20), new Uint8Array(3_000_000)]),
    ],
  ])('stays as it is where it is %s', async (_name, bytes) => {
    expect(await record(bytes, 1_000_000)).toBeNull();
    expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
  });
});
