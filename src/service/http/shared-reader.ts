/** Reads files so that all who are sent the same one at the same time share one copy of it. */
export type ReadFile = (file: string) => Promise<Buffer>;

/** For files that never change under their name: what is in memory still is not read again. */
export function createSharedReader(read: ReadFile): ReadFile {
  const reading = new Map<string, Promise<Buffer>>();
  const held = new Map<string, WeakRef<Buffer>>();
  return async (file) => {
    const known = held.get(file)?.deref();
    if (known) return known;
    const begun = reading.get(file) ?? read(file).finally(() => reading.delete(file));
    reading.set(file, begun);
    const content = await begun;
    held.set(file, new WeakRef(content));
    return content;
  };
}
