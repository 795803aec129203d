import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSink } from '../../main/recording/sink.ts';
import { launch } from './call-pages.ts';
import { soon } from './look-and-listen.ts';
import { recordInPage } from './record-in-page.ts';
import { recordingsIn } from './recording-writer.ts';

const kinds = [
  'video/x-matroska;codecs=avc1.42E01F,opus',
  'video/webm;codecs=vp8,opus',
  'audio/webm;codecs=opus',
] as const;
const codecs = { [kinds[0]]: ['h264', 'opus'], [kinds[1]]: ['opus', 'vp8'], [kinds[2]]: ['opus'] };
const seconds = 4;
const about = {
  title: 'Plan',
  startedAtMs: Date.UTC(2026, 10, 22),
  chapters: [
    { atMs: 0, says: 'Ada begins' },
    { atMs: 2_000, says: 'Bo shares' },
  ],
};

let page: Page;
let closeBrowser: () => Promise<void>;
let folder: string;
const recorded = new Map<string, Uint8Array<ArrayBuffer>[]>();

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-recorded-'));
  const browser = await launch();
  closeBrowser = () => browser.close();
  page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('https://recording.test/');
  await Promise.all(kinds.map(async (kind) => recorded.set(kind, await recordInPage(page, kind, seconds))));
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

const piecesOf = (kind: string): Uint8Array<ArrayBuffer>[] => recorded.get(kind) ?? [];

interface Probed {
  readonly streams: { readonly codec_name: string }[];
  readonly chapters: { readonly start_time: string; readonly tags: { readonly title: string } }[];
  readonly format: { readonly duration?: string; readonly tags?: Record<string, string> };
}
const ffprobe = (file: string, ...more: readonly string[]): string =>
  execFileSync('ffprobe', ['-v', 'error', ...more, file], { encoding: 'utf8' });
const probe = (file: string): Probed =>
  JSON.parse(ffprobe(file, '-of', 'json', '-show_format', '-show_streams', '-show_chapters')) as Probed;
/** Each piece of sound and picture: when, and how large. */
const packets = (file: string): string[] =>
  ffprobe(file, '-of', 'csv=p=0', '-show_entries', 'packet=stream_index,pts_time,size').trim().split('\n');

async function record(kind: string): Promise<{ whole: string; raw: string; durationMs: number }> {
  const name = kind.replaceAll(/\W+/g, '-');
  const [whole, raw] = [path.join(folder, `${name}.webm`), path.join(folder, `${name}.raw.webm`)];
  writeFileSync(raw, Buffer.concat(piecesOf(kind)));
  const sink = createSink(await open(whole, 'w+'));
  for (const piece of piecesOf(kind)) await sink.append(piece);
  return { whole, raw, durationMs: Number(await sink.finish(about)) };
}

/** What a player makes of it. */
const play = (file: string, toSeconds: number): Promise<{ duration: number; at: number; seekable: number }> =>
  page.evaluate(
    async ([bytes, to]) => {
      const video = document.createElement('video');
      video.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]));
      await new Promise((resolve, reject) => {
        video.addEventListener('loadedmetadata', resolve);
        video.addEventListener('error', () => reject(new Error(video.error?.message)));
      });
      const { duration } = video;
      const sought = new Promise((resolve) => video.addEventListener('seeked', resolve));
      video.currentTime = to;
      await sought;
      return { duration, at: video.currentTime, seekable: video.seekable.end(0) };
    },
    [readFileSync(file, 'base64'), toSeconds] as const,
  );

describe('a recording of a real page', () => {
  it.each(kinds)('is a whole file for every player: %s', async (kind) => {
    const { whole, raw, durationMs } = await record(kind);
    const { streams, chapters, format } = probe(whole);
    expect(streams.map(({ codec_name }) => codec_name).toSorted()).toEqual(codecs[kind]);
    expect(Number(format.duration) * 1_000).toBeCloseTo(durationMs, 0);
    expect(durationMs).toBeGreaterThan((seconds - 1) * 1_000);
    const tags = Object.entries(format.tags ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    expect(Object.fromEntries(tags)).toMatchObject({ title: 'Plan', encoder: 'Parley' });
    expect(chapters.map(({ start_time, tags }) => [Number(start_time), tags.title])).toEqual([
      [0, 'Ada begins'],
      [2, 'Bo shares'],
    ]);
    // Nothing was lost, and nothing moved.
    expect(packets(whole)).toEqual(packets(raw));
    expect(probe(raw).format.duration).toBeUndefined();
  });

  it.each(kinds)('is sought in by a browser: %s', async (kind) => {
    const { whole, durationMs } = await record(kind);
    const { duration, at, seekable } = await play(whole, 2.5);
    expect([duration, seekable].map((seconds) => Math.round(seconds * 1_000))).toEqual([
      durationMs,
      durationMs,
    ]);
    expect(at).toBeCloseTo(2.5, 1);
  });

  it('keeps all that was on the disk when its process is killed, and is mended at the next start', async () => {
    const pieces = piecesOf(kinds[0]);
    for (const acknowledged of [1, 3]) {
      const inside = path.join(folder, `killed-${acknowledged}`);
      const writer = fork(path.join(import.meta.dirname, 'recording-writer.ts'), [inside], {
        serialization: 'advanced',
      });
      await once(writer, 'message');
      for (const piece of pieces.slice(0, acknowledged)) {
        writer.send(piece);
        expect(await once(writer, 'message')).toEqual(['written', undefined]);
      }
      const torn = pieces[acknowledged];
      if (torn) writer.send(torn);
      writer.kill('SIGKILL');
      await once(writer, 'exit');

      const recordings = recordingsIn(inside);
      recordings.opened('first');
      const mended = await vi.waitFor(() => {
        const [one] = recordings.kept.getState();
        if (one?.state !== 'cut' || !one.files[0]?.address) throw new Error('not mended yet');
        return one;
      }, soon);
      const file = recordings.fileOf(mended.recording, 0) ?? '';
      const kept = packets(file);
      const raw = path.join(folder, 'killed.raw.webm');
      writeFileSync(raw, Buffer.concat(pieces.slice(0, acknowledged)));
      const written = packets(raw);
      // A block at the very end of a slice is whole with it.
      expect(kept.slice(0, written.length)).toEqual(written);
      expect(probe(file).format.tags).toMatchObject({ TITLE: 'Plan' });
      expect(Number(probe(file).format.duration) * 1_000).toBeCloseTo(Number(mended.files[0]?.durationMs), 0);
    }
  });
});
