import type { Memory } from '../../src/bridge/memory.ts';

interface MemoryDeps {
  readonly platform: NodeJS.Platform;
  readonly freeBytes: () => number;
  readonly totalBytes: () => number;
}

const mb = (bytes: number): number => Math.round(bytes / 1_048_576);

/**
 * `os.freemem` is what can be had on Linux (MemAvailable, libuv from 1.45 on) and on Windows (ullAvailPhys). On macOS it is what nothing
 * uses at all, which is little on every Mac that has run for an hour.
 */
export const createMemoryReader =
  ({ platform, freeBytes, totalBytes }: MemoryDeps): (() => Memory) =>
  () =>
    platform === 'darwin' ? null : { freeMb: mb(freeBytes()), totalMb: mb(totalBytes()) };
