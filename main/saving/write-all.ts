import type { FileHandle } from 'node:fs/promises';

/** What is saved is written to. */
export interface Handle extends Pick<FileHandle, 'sync' | 'close'> {
  write(
    bytes: Uint8Array,
    from: number,
    length: null,
    position: number | null,
  ): Promise<{ readonly bytesWritten: number }>;
}

/** `at` null: behind what was written last. */
export async function writeAll(handle: Handle, bytes: Uint8Array, at: number | null): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const position = at === null ? null : at + written;
    written += (await handle.write(bytes, written, null, position)).bytesWritten;
  }
}
