import { createHash } from './hash.ts';

const pieceBytes = 1024 * 1024;

/** SHA-256 in hex, a piece at a time: the page can draw in between, and the memory holds one piece. */
export async function hashFile(content: Blob): Promise<string> {
  const hash = await createHash();
  for (let at = 0; at < content.size; at += pieceBytes) {
    hash.update(new Uint8Array(await content.slice(at, at + pieceBytes).arrayBuffer()));
  }
  return hash.hex();
}
