import { bundlePage, launch } from '../tests/call/call-pages.ts';
import { type Figure, figure, median } from './framework/figure.ts';

const rounds = 3;
const bytes = 128 * 1024 * 1024;

/** Megabytes a second from one person to the other, hashed at both ends and acknowledged, beside a bare data channel. */
export async function* bench(): AsyncGenerator<Figure> {
  const [code, browser] = await Promise.all([bundlePage('files-page.ts'), launch()]);
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('https://call.test/');
    await page.addScriptTag({ content: code });
    await page.evaluate(() => window.openFilesPage());
    const paces = { parley: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      paces.bare.push(bytes / 1_000 / (await page.evaluate((all) => window.filesPage.bare(all), bytes)));
      const { ms } = await page.evaluate((all) => window.filesPage.hand(all, 0), bytes);
      paces.parley.push(bytes / 1_000 / ms);
    }
    yield figure({
      name: 'file-speed',
      value: median(paces.parley),
      unit: 'MB/s',
      floor: median(paces.bare),
      budget: 0.8,
      better: 'higher',
    });
  } finally {
    await browser.close();
  }
}
