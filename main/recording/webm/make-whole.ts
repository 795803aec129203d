import type { RecordingHandle } from '../disk.ts';
import { planWhole, type About, type Patch } from './plan.ts';
import { createScanner, type Scan } from './scanner.ts';

const readBytes = 1024 * 1024;

export async function writeAll(handle: RecordingHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

async function patch(handle: RecordingHandle, patches: readonly Patch[]): Promise<void> {
  for (const { at, bytes } of patches) await writeAll(handle, bytes, at);
  await handle.datasync();
}

/**
 * Puts in what no browser knows while it records: how long it is and where things are, so that every player seeks. How long that is; null
 * where nothing can be played, and nothing was changed.
 */
export async function makeWhole(handle: RecordingHandle, scan: Scan, about: About): Promise<number | null> {
  const plan = planWhole(scan, about);
  if (!plan) return null;
  await handle.truncate(plan.length);
  await patch(handle, [{ at: plan.length, bytes: plan.behind }]);
  await patch(handle, plan.clusterSizes);
  // Last, because it leads to the others.
  await patch(handle, plan.front);
  return plan.durationMs;
}

/** Of one that broke off: read from its beginning, a little at a time, however long it is. */
export async function mend(handle: RecordingHandle, about: About): Promise<number | null> {
  const scanner = createScanner();
  const chunk = new Uint8Array(readBytes);
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(chunk, 0, readBytes, at);
    if (bytesRead === 0 || !scanner.push(chunk.subarray(0, bytesRead))) break;
    at += bytesRead;
  }
  return makeWhole(handle, scanner.result(), about);
}
