/** A file as it was picked: alone, or where it lies in its folder. */
interface Dropped {
  readonly path: string;
  readonly content: File;
}

/** Nobody can send more at once, and who drops a whole disk is not to wait for it to be read. */
const mostRead = 2_000;

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)));

/** A browser hands over a hundred at a time. */
const someOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function readEntry(entry: FileSystemEntry, above: string, found: Dropped[]): Promise<void> {
  if (found.length >= mostRead) return;
  const path = above + entry.name;
  if (isFile(entry)) {
    const content = await fileOf(entry);
    if (content) found.push({ path, content });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    for (let some = await someOf(reader); some.length > 0; some = await someOf(reader))
      for (const one of some) await readEntry(one, `${path}/`, found);
  }
}

/** What was let go, with all that is in its folders. */
export async function readDropped({ items, files }: DataTransfer): Promise<readonly Dropped[]> {
  // While the event lasts: afterwards the list is empty.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...files].map((content) => ({ path: content.name, content }));
  const found: Dropped[] = [];
  for (const entry of entries) await readEntry(entry, '', found);
  return found;
}
