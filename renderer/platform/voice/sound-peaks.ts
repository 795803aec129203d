import { limits } from '../../../src/protocol/limits.ts';
import { fromBase64, toBase64 } from '../page/base64.ts';

/** How loud each of so many parts is beside the loudest of them. A quiet voice has a shape too. */
export function peaksOf(wave: Float32Array, count: number = limits.clipPeaks): Uint8Array {
  const loudest = Array.from({ length: count }, (_, part) => {
    const [from, to] = [part, part + 1].map((at) => Math.floor((at * wave.length) / count));
    let peak = 0;
    for (let at = from ?? 0; at < (to ?? 0); at += 1) peak = Math.max(peak, Math.abs(wave[at] ?? 0));
    return peak;
  });
  const most = Math.max(...loudest);
  return Uint8Array.from(loudest, (peak) => (most === 0 ? 0 : Math.round((peak / most) * 255)));
}

export const peaksText = (wave: Float32Array): string => toBase64(peaksOf(wave));

/** From 0 to 1 each; somebody else wrote the text. Without one it is a level line. */
export function shapeOf(peaks: string | undefined): readonly number[] {
  if (peaks === undefined) return Array.from({ length: limits.clipPeaks }, () => 0);
  return Array.from(fromBase64(peaks), (byte) => byte / 255);
}
