import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { beginBareTalk } from '../../tests/lab/bare-talk.ts';
import { callRoom, makeRoom } from '../../tests/lab/people.ts';
import { openPage } from './browser.ts';
import { enter } from './parley-pair.ts';

/** Where a picture stands in a page, in CSS pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** People who all see and hear each other, each in a page of their own. */
export interface Mesh {
  readonly pages: readonly Page[];
  /** Of one of them: their own picture first, then all others'. */
  readonly places: readonly Place[];
}

interface MeshPlan {
  readonly browser: Browser;
  readonly address: string;
  readonly people: number;
}

const openPages = ({ browser, address, people }: MeshPlan): Promise<Page[]> =>
  Promise.all(Array.from({ length: people }, () => openPage(browser, address)));

/** Own first. */
const pictures = `[...document.querySelectorAll('video')].sort((a, b) =>
  Number(b.ariaLabel === 'My camera') - Number(a.ariaLabel === 'My camera'))`;

/** Six people on two processors take their time. */
const startsMs = 120_000;

/** Until frames of everybody come to everybody. */
export async function allMove(pages: readonly Page[]): Promise<void> {
  const moving = `${pictures}.filter((video) => video.getVideoPlaybackQuality().totalVideoFrames > 0).length`;
  for (const page of pages)
    await page.waitForFunction(`${moving} >= ${pages.length}`, undefined, { timeout: startsMs });
}

const placesOf = (page: Page): Promise<Place[]> =>
  page.evaluate(`${pictures}.map((video) => {
    const { x, y, width, height } = video.getBoundingClientRect();
    return { x, y, width, height };
  })`);

/** Nobody is called the same twice, however often one is opened. */
let opened = 0;

/** A call in a room, on Parley's own interface. */
export async function openParleyMesh(plan: MeshPlan): Promise<Mesh> {
  const pages = await openPages(plan);
  opened += 1;
  const people = pages.map((page, index) => ({ page, name: `Person ${opened}.${index}` }));
  for (const { page, name } of people) await enter(page, name);
  const [first, ...others] = people;
  if (!first) throw new Error('nobody is there');
  await makeRoom(first, others);
  await callRoom(first, others);
  await allMove(pages);
  return { pages, places: await placesOf(first.page) };
}

/** Bare peer connections, and the pictures where they stand in that other mesh. */
export async function openBareMesh(plan: MeshPlan, { places }: Mesh): Promise<Mesh> {
  const pages = await openPages(plan);
  for (const page of pages) await page.evaluate(() => document.body.replaceChildren());
  await beginBareTalk(pages, []);
  await allMove(pages);
  for (const page of pages) {
    await page.evaluate(`${pictures}.forEach((video, index) => {
      const { x, y, width, height } = ${JSON.stringify(places)}[index];
      Object.assign(video.style, { position: 'fixed', left: x + 'px', top: y + 'px', objectFit: 'cover' });
      Object.assign(video.style, { width: width + 'px', height: height + 'px' });
    })`);
  }
  return { pages, places };
}

/** What it took, and what it gave. */
export interface Spent {
  /** Of one processor, by all processes of the browser. */
  readonly cpuSecondsAMinute: number;
  /** Of each picture of somebody else. */
  readonly framesASecond: number;
  /** Of the narrowest of them, in pixels. */
  readonly width: number;
}

async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

interface Seen {
  readonly frames: number;
  readonly width: number;
}

async function othersSeen({ pages }: Mesh): Promise<Seen[]> {
  const look = `${pictures}.slice(1).map((video) =>
    ({ frames: video.getVideoPlaybackQuality().totalVideoFrames, width: video.videoWidth }))`;
  return (await Promise.all(pages.map((page) => page.evaluate<Seen[]>(look)))).flat();
}

const framesOf = (seen: readonly Seen[]): number => seen.reduce((sum, { frames }) => sum + frames, 0);

export async function spend(browser: Browser, mesh: Mesh, forMs: number): Promise<Spent> {
  const [fromMs, cpu, before] = [performance.now(), await cpuSeconds(browser), await othersSeen(mesh)];
  await setTimeout(forMs);
  const [seconds, spent, after] = [
    (performance.now() - fromMs) / 1000,
    (await cpuSeconds(browser)) - cpu,
    await othersSeen(mesh),
  ];
  return {
    cpuSecondsAMinute: (spent / seconds) * 60,
    framesASecond: (framesOf(after) - framesOf(before)) / seconds / after.length,
    width: Math.min(...after.map(({ width }) => width)),
  };
}
