import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import renderer from '../vite.config.ts';
import { type Figure, figure } from './framework/figure.ts';

const promisedKb = 120;

const kilobytes = (chunks: Iterable<Rolldown.OutputChunk>): number =>
  [...chunks].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1_000;

/** A script and all that a browser fetches before it runs. */
function withImports(
  name: string,
  all: ReadonlyMap<string, Rolldown.OutputChunk>,
  found = new Set<Rolldown.OutputChunk>(),
): Set<Rolldown.OutputChunk> {
  const chunk = all.get(name);
  if (!chunk || found.has(chunk)) return found;
  found.add(chunk);
  for (const imported of chunk.imports) withImports(imported, all, found);
  return found;
}

/** What of the interface's script comes before its first screen, and what there is of it at all. */
export async function* bench(): AsyncGenerator<Figure> {
  const built = await build({
    ...renderer,
    configFile: false,
    logLevel: 'warn',
    build: { ...renderer.build, write: false },
  });
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  const all = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const page = output.find((one) => one.fileName === 'index.html');
  const html = page?.type === 'asset' ? String(page.source) : '';
  const [, first = ''] = /<script[^>]* src="\.\/([^"]+)"/.exec(html) ?? [];
  if (!all.has(first)) throw new Error('the page names no script that was built');
  const value = kilobytes(withImports(first, all));
  const inAll = kilobytes(all.values());
  yield figure({ name: 'bundle', value, unit: 'KB', floor: promisedKb, budget: 1, better: 'lower' });
  yield figure({ name: 'bundle-of-all', value, unit: 'KB', floor: inAll, budget: null, better: 'lower' });
}
