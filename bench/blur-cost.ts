import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeMedia } from '../tests/lab/media/fake-media.ts';
import { type Figure, figure, median } from './framework/figure.ts';
import { launchChromium } from './media/browser.ts';
import { type Mesh, openParleyMesh, type Spent, spend } from './media/mesh.ts';
import { serveParley } from './media/parley-service.ts';

const rounds = 4;
/** Until the bitrate fits what is sent now. */
const settleMs = 10_000;
const sampleMs = 10_000;

async function showAs({ pages }: Mesh, how: string): Promise<void> {
  for (const page of pages) {
    await page.getByRole('button', { name: 'Choose camera' }).click();
    await page.getByRole('menuitemradio', { name: how }).click();
  }
  await setTimeout(settleMs);
}

/** Processor time of two people in a call whose pictures are blurred, beside the same call with them as they are; in turn, so that both meet the same machine. */
export async function* bench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const { address, close } = await serveParley();
  const browser = await launchChromium({ media: writeMedia(folder) });
  try {
    const mesh = await openParleyMesh({ browser, address, people: 2 });
    const [blurred, plain]: [Spent[], Spent[]] = [[], []];
    for (let i = 0; i < rounds; i += 1) {
      await showAs(mesh, 'As it is');
      plain.push(await spend(browser, mesh, sampleMs));
      await showAs(mesh, 'All of it blurred');
      blurred.push(await spend(browser, mesh, sampleMs));
    }
    const of = (name: keyof Spent) => ({
      value: median(blurred.map((spent) => spent[name])),
      floor: median(plain.map((spent) => spent[name])),
    });
    yield figure({
      ...of('cpuSecondsAMinute'),
      ...{ name: 'blur-cost', unit: 's/minute', budget: 1.3, better: 'lower' },
    });
    yield figure({
      ...of('framesASecond'),
      ...{ name: 'blur-cost pictures', unit: 'frames/s', budget: 0.9, better: 'higher' },
    });
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
