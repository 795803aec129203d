import { safeName, safePaths } from '../../../src/base/safe-name.ts';
import type { SaveTarget } from './desktop.ts';

/** Of the browser's file system (https://wicg.github.io/file-system-access), as far as saving goes. */
interface PickedFile {
  createWritable(): Promise<PickedWriter>;
  /** Chromium's own. */
  remove?(): Promise<void>;
}
interface PickedWriter {
  write(piece: { type: 'write'; position: number; data: Uint8Array<ArrayBuffer> }): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}
interface PickedFolder {
  getDirectoryHandle(name: string, options: { create: boolean }): Promise<PickedFolder>;
  getFileHandle(name: string, options: { create: boolean }): Promise<PickedFile>;
  removeEntry(name: string, options: { recursive: boolean }): Promise<void>;
}
interface Pickers {
  showSaveFilePicker(options: { suggestedName: string }): Promise<PickedFile>;
  showDirectoryPicker(options: { mode: 'readwrite' }): Promise<PickedFolder>;
}

/** Null: the person thought better of it. */
export type PickTarget = (name: string, paths: readonly string[] | null) => Promise<SaveTarget | null>;

const hasPickers = (page: object): page is Pickers =>
  'showSaveFilePicker' in page && 'showDirectoryPicker' in page;

/** The browser writes beside the chosen place, and marks what comes to be there as foreign by itself. */
async function targetOf(files: readonly PickedFile[], removed: () => Promise<void>): Promise<SaveTarget> {
  let current: { readonly file: number; readonly writer: PickedWriter } | null = null;
  let at = 0;
  const writerOf = async (file: number): Promise<PickedWriter> => {
    if (current?.file === file) return current.writer;
    await current?.writer.close();
    at = 0;
    const picked = files[file];
    if (!picked) throw new Error('there is no such file in this folder');
    current = { file, writer: await picked.createWritable() };
    return current.writer;
  };
  return {
    async write(bytes, place) {
      const writer = await writerOf(place?.file ?? 0);
      const position = place?.at ?? at;
      await writer.write({ type: 'write', position, data: bytes });
      at = position + bytes.length;
    },
    async sync() {},
    async finish() {
      await current?.writer.close();
    },
    async cancel() {
      await current?.writer.abort();
      current = null;
      await removed();
    },
    show: null,
    id: null,
  };
}

async function freeFolder(inside: PickedFolder, name: string): Promise<[folder: PickedFolder, name: string]> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} (${number})`;
    const isTaken = await inside.getDirectoryHandle(tried, { create: false }).then(
      () => true,
      // A file of that name.
      (error: unknown) => error instanceof DOMException && error.name === 'TypeMismatchError',
    );
    if (!isTaken) return [await inside.getDirectoryHandle(tried, { create: true }), tried];
  }
}

async function fileAt(folder: PickedFolder, parts: readonly string[]): Promise<PickedFile> {
  let inside = folder;
  for (const part of parts.slice(0, -1)) inside = await inside.getDirectoryHandle(part, { create: true });
  return inside.getFileHandle(parts.at(-1) ?? 'file', { create: true });
}

/** Where the person says, without ever holding it; null where the browser has no such means. */
export function pickIn(page: object): PickTarget | null {
  if (!hasPickers(page)) return null;
  const pick: PickTarget = async (name, paths) => {
    if (!paths) {
      const file = await page.showSaveFilePicker({ suggestedName: safeName(name) });
      return targetOf([file], async () => file.remove?.());
    }
    const inside = await page.showDirectoryPicker({ mode: 'readwrite' });
    const [folder, own] = await freeFolder(inside, safeName(name));
    const removed = () => inside.removeEntry(own, { recursive: true });
    const files = [];
    try {
      for (const parts of safePaths(paths)) files.push(await fileAt(folder, parts));
    } catch (error) {
      // Of some names a browser makes no file (`desktop.ini`): then nothing of it stays.
      await removed();
      throw error;
    }
    return targetOf(files, removed);
  };
  return (name, paths) =>
    pick(name, paths).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      throw error;
    });
}
