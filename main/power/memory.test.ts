import { expect, it } from 'vitest';
import { createMemoryReader } from './memory.ts';

const gigabyte = 1_073_741_824;

it('is what programs can still take, and nothing where the system means something else by it', () => {
  const on = (platform: NodeJS.Platform) =>
    createMemoryReader({ platform, freeBytes: () => gigabyte / 4, totalBytes: () => 8 * gigabyte })();
  expect([on('linux'), on('win32'), on('darwin')]).toEqual([
    { freeMb: 256, totalMb: 8_192 },
    { freeMb: 256, totalMb: 8_192 },
    null,
  ]);
});
