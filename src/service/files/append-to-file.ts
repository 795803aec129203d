import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** Writes behind what is there. Ends early at more than `maxBytes`; what came stays. */
export async function appendToFile(
  place: string,
  source: Readable,
  maxBytes: number,
): Promise<'written' | 'too-much'> {
  const handle = await open(place, 'a', 0o600);
  let left = maxBytes;
  try {
    // Not destroyed with the loop: whoever sends it is still to be told why no more of it is taken.
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (chunk.length > left) return 'too-much';
      await handle.writeFile(chunk);
      left -= chunk.length;
    }
    return 'written';
  } finally {
    await handle.close();
  }
}
