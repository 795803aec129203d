import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { type FakeMedia, writeMedia } from '../tests/lab/media/fake-media.ts';
import { type Figure, figure, median } from './framework/figure.ts';
import { launchChromium } from './media/browser.ts';
import { type Mesh, openBareMesh, openParleyMesh, type Spent, spend } from './media/mesh.ts';
import { serveParley } from './media/parley-service.ts';

const sizes = [2, 3, 4, 6] as const;
const rounds = 3;
/** Until bitrates have grown and codecs have been chosen. */
const settleMs = 10_000;
const sampleMs = 10_000;

interface Turn {
  readonly mesh: Mesh;
  readonly spent: Spent;
}

/** In a browser of their own: nothing else is in its bill. */
async function take(media: FakeMedia, open: (browser: Browser) => Promise<Mesh>): Promise<Turn> {
  const browser = await launchChromium({ media });
  try {
    const mesh = await open(browser);
    await setTimeout(settleMs);
    return { mesh, spent: await spend(browser, mesh, sampleMs) };
  } finally {
    await browser.close();
  }
}

function* figures(people: number, parley: readonly Spent[], bare: readonly Spent[]): Generator<Figure> {
  const of = (name: keyof Spent) => ({
    value: median(parley.map((spent) => spent[name])),
    floor: median(bare.map((spent) => spent[name])),
  });
  const name = `mesh-cpu ${people}`;
  yield figure({ name, ...of('cpuSecondsAMinute'), unit: 's/minute', budget: 1.15, better: 'lower' });
  // What it was spent on: on a computer that has no time left it is pictures that go missing, and not time that is taken.
  const told = { budget: null, better: 'higher' } as const;
  yield figure({ name: `${name} pictures`, ...of('framesASecond'), unit: 'frames/s', ...told });
  yield figure({ name: `${name} width`, ...of('width'), unit: 'pixels', ...told });
}

/** Processor time of people who all see each other at 640x360 and 30 frames a second, beside a mesh of bare peer connections. */
export async function* bench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const { address, close } = await serveParley();
  try {
    const media = writeMedia(folder);
    for (const people of sizes) {
      const parley: Spent[] = [];
      const bare: Spent[] = [];
      for (let i = 0; i < rounds; i += 1) {
        const own = await take(media, (browser) => openParleyMesh({ browser, address, people }));
        const floor = await take(media, (browser) => openBareMesh({ browser, address, people }, own.mesh));
        parley.push(own.spent);
        bare.push(floor.spent);
      }
      yield* figures(people, parley, bare);
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
