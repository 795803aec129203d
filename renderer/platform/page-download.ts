import type { SaveTarget } from './desktop.ts';

/** A browser's download: collected, and handed over when it is whole. What a Blob holds the browser may put on the disk. */
export function createDownload(save: (content: Blob) => void): SaveTarget {
  let parts: Blob[] = [];
  return {
    async write(bytes) {
      parts.push(new Blob([bytes]));
    },
    async finish() {
      save(new Blob(parts, { type: 'application/octet-stream' }));
      parts = [];
    },
    async cancel() {
      parts = [];
    },
    show: null,
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
