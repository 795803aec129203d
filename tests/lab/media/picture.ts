import { closeSync, openSync, writeSync } from 'node:fs';
import { createFractions } from './fractions.ts';

const [width, height, frames] = [640, 360, 60] as const;

/** Grain of a cheap camera, in levels up or down. */
const grain = 3;

/** A field of light and shade, a few dozen pixels from one to the other. */
function shade(x: number, y: number): number {
  return 26 * Math.sin(x / 23) * Math.cos(y / 17) + 14 * Math.sin((x + 2 * y) / 9);
}

/** Somebody who moves their head in front of a still wall; the last frame leads to the first. */
function paint(luma: Uint8Array, frame: number, noise: Int8Array): void {
  const turn = (2 * Math.PI * frame) / frames;
  const [headX, headY] = [width / 2 + 50 * Math.sin(turn), height / 2 + 14 * Math.sin(2 * turn)];
  let at = (frame * 7919) % noise.length;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isHead = ((x - headX) / 80) ** 2 + ((y - headY) / 110) ** 2 < 1;
      const light = isHead ? 150 + shade(x - headX, y - headY) : 90 + shade(x * 0.6, y * 0.6);
      luma[y * width + x] = light + (noise[at] ?? 0);
      at = at + 1 === noise.length ? 0 : at + 1;
    }
  }
}

/** A film that costs an encoder about what a person costs it. */
export function writePicture(file: string, fps: number): void {
  const chance = createFractions(11);
  const noise = Int8Array.from({ length: 100_003 }, () => Math.round((chance() * 2 - 1) * grain));
  const luma = new Uint8Array(width * height);
  const colour = new Uint8Array((width * height) / 2).fill(128);
  const film = openSync(file, 'w');
  writeSync(film, `YUV4MPEG2 W${width} H${height} F${fps}:1 Ip A1:1 C420\n`);
  for (let frame = 0; frame < frames; frame++) {
    paint(luma, frame, noise);
    writeSync(film, 'FRAME\n');
    writeSync(film, luma);
    writeSync(film, colour);
  }
  closeSync(film);
}
