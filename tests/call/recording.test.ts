import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage, launch } from './call-pages.ts';
import { flashesIn, soundsIn, streamsOf, timesOf, widestGap } from './recorded.ts';

let page: Page;
let close: () => Promise<void>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-recording-'));
  const [code, browser] = await Promise.all([bundlePage('recording-page.ts'), launch()]);
  close = () => browser.close();
  page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('https://call.test/');
  await page.addScriptTag({ content: code });
}, 60_000);

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

const seconds = 4;

async function record(shape: 'one' | 'several') {
  const files = await page.evaluate(([how, long]) => window.recordingPage.record(how, long), [
    shape,
    seconds,
  ] as const);
  return files.map(({ name, atMs, base64 }) => {
    const file = path.join(folder, `${name}.mkv`);
    writeFileSync(file, Buffer.from(base64, 'base64'));
    return { name, atMs, file };
  });
}

/** How far things that happen once a second are apart in two tracks. A busy computer leaves out one of them here and there: most decide. */
function apart(a: readonly number[], b: readonly number[]): number {
  const each = a.map((at) => Math.min(...b.map((other) => Math.abs(at - other)))).toSorted((x, y) => x - y);
  return each[(each.length - 1) >> 1] ?? Infinity;
}

describe('a recording', { timeout: 60_000 }, () => {
  it('is one film of all, with picture and voice at the same time and without a gap, and comes in pieces', async () => {
    const [one] = await record('one');
    if (!one) throw new Error('nothing was recorded');
    expect(streamsOf(one.file)).toEqual(['h264,1280,720', 'opus']);
    const [pictures, voices] = [timesOf(one.file, 'v'), timesOf(one.file, 'a')];
    for (const stream of [pictures, voices]) expect(stream.at(-1)).toBeGreaterThan(seconds - 1);
    // A busy computer drops a piece of 60 ms now and then.
    for (const stream of [pictures, voices]) expect(widestGap(stream)).toBeLessThan(0.5);
    expect(widestGap(one.atMs)).toBeLessThan(2_000);
    const sounds = soundsIn(one.file);
    // What is shared is large, and beside it is who shows their camera.
    for (const crop of ['200:200:300:300', '60:60:1120:140']) {
      const flashes = flashesIn(one.file, crop);
      expect(flashes.length).toBeGreaterThanOrEqual(2);
      expect(apart(flashes, sounds)).toBeLessThan(0.3);
    }
  });

  it('is one film of each, all of the same time', async () => {
    const several = await record('several');
    expect(several.map(({ name }) => name)).toEqual(['Ada', 'Ben Cohen', 'Cyd']);
    const [ada, ben, cyd] = several.map(({ file }) => file);
    if (!ada || !ben || !cyd) throw new Error('somebody is missing');
    for (const { file } of several) {
      expect(streamsOf(file)).toEqual(['h264,1280,720', 'opus']);
      // A busy computer is late with three at once.
      for (const kind of ['v', 'a'] as const) expect(timesOf(file, kind).at(-1)).toBeGreaterThan(seconds / 2);
    }
    const crop = '200:200:300:300';
    // A voice is in the film of who it is, and in no other.
    expect([soundsIn(ben), soundsIn(cyd), flashesIn(ben, crop)]).toEqual([[], [], []]);
    expect(apart(flashesIn(ada, crop), soundsIn(ada))).toBeLessThan(0.3);
    expect(apart(flashesIn(cyd, crop), flashesIn(ada, crop))).toBeLessThan(0.3);
  });
});
