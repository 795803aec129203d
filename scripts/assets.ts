import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appIcoSizes, drawings, trayIcoSizes, trayStates } from './assets/drawings.ts';
import { encodeIcns, encodeIco, icnsElements } from './assets/icon-files.ts';
import { createPainter, type Painter } from './assets/painter.ts';
import { sounds, synthesise } from './assets/sounds.ts';
import { encodeWav } from './assets/wav.ts';
import { root } from './run.ts';

const assets = path.join(root, 'assets');

const read = (name: string): string => readFileSync(path.join(assets, name), 'utf8');

function write(name: string, data: Buffer): void {
  const file = path.join(assets, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, data);
}

async function paintAll(
  painter: Painter,
  from: string,
  sizes: readonly number[],
  style: 'plain' | 'padded',
): Promise<Map<number, Buffer>> {
  const svg = read(from);
  const painted = new Map<number, Buffer>();
  for (const size of sizes) painted.set(size, await painter.paint(svg, size, style));
  return painted;
}

async function drawPngs(painter: Painter): Promise<void> {
  for (const { from, to, size, style } of drawings) write(to, await painter.paint(read(from), size, style));
}

async function drawIcos(painter: Painter): Promise<void> {
  const app = await paintAll(painter, 'icon.svg', appIcoSizes, 'plain');
  write('icons/icon.ico', encodeIco([...app.values()]));
  for (const state of trayStates) {
    const tray = await paintAll(painter, `tray/svg/${state}.svg`, trayIcoSizes, 'plain');
    write(`tray/${state}.ico`, encodeIco([...tray.values()]));
  }
}

async function drawIcns(painter: Painter): Promise<void> {
  const sizes = [...new Set<number>(Object.values(icnsElements))];
  const painted = await paintAll(painter, 'icon.svg', sizes, 'padded');
  const pngOf = (size: number): Buffer => {
    const png = painted.get(size);
    if (!png) throw new Error(`no picture of ${size} pixels`);
    return png;
  };
  write('icons/icon.icns', encodeIcns(pngOf));
}

function playSounds(): void {
  for (const [name, sound] of Object.entries(sounds)) {
    write(`sounds/${name}.wav`, encodeWav(synthesise(sound)));
  }
}

const painter = await createPainter();
try {
  rmSync(path.join(assets, 'icons'), { recursive: true, force: true });
  await drawPngs(painter);
  await drawIcos(painter);
  await drawIcns(painter);
} finally {
  await painter.close();
}
playSounds();
console.log(
  `assets: ${drawings.length} pictures, ${trayStates.length + 2} icon files, ${Object.keys(sounds).length} sounds`,
);
