import { safeName } from '../../../src/base/safe-name.ts';
import type { SaveTarget } from '../desktop/desktop.ts';

/** What is collected beyond this may be more than the browser holds: it is refused, rather than lost at the end. */
const mostCollectedBytes = 1024 ** 3;

/** A browser's downloads: collected, and handed over when all are whole. What a Blob holds the browser may put on the disk. */
export function createDownload(
  save: (content: Blob, name: string) => void,
  names: readonly string[],
  mostBytes = mostCollectedBytes,
): SaveTarget {
  /** By where they begin: what comes once more takes its own place. */
  let files = names.map(() => new Map<number, Blob>());
  let heldBytes = 0;
  return {
    async write(bytes, place) {
      const parts = files[place?.file ?? 0];
      if (!parts) return;
      const at = place?.at ?? heldBytes;
      heldBytes += bytes.length - (parts.get(at)?.size ?? 0);
      if (heldBytes > mostBytes) throw new Error('more than a browser collects');
      parts.set(at, new Blob([bytes]));
    },
    async sync() {},
    async finish() {
      for (const [file, name] of names.entries())
        save(
          new Blob([...(files[file]?.values() ?? [])], { type: 'application/octet-stream' }),
          safeName(name.slice(name.lastIndexOf('/') + 1)),
        );
      files = [];
    },
    async cancel() {
      files = [];
    },
    show: null,
    id: null,
  };
}

/** The browser reads the address a moment after the click. */
const savedMs = 60_000;

export function downloadIn(page: Window & typeof globalThis): (content: Blob, name: string) => void {
  const { URL } = page;
  return (content, name) => {
    const link = page.document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    page.setTimeout(() => URL.revokeObjectURL(link.href), savedMs);
  };
}
