import { open } from 'node:fs/promises';

/** Writes behind what is there. Ends early at more than `maxBytes`; what came stays. */
export async function appendToFile(
  place: string,
  source: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<'written' | 'too-much'> {
  const handle = await open(place, 'a', 0o600);
  let left = maxBytes;
  try {
    for await (const chunk of source) {
      if (chunk.length > left) return 'too-much';
      await handle.writeFile(chunk);
      left -= chunk.length;
    }
    return 'written';
  } finally {
    await handle.close();
  }
}
