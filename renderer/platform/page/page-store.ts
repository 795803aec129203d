import type { KeyValueStore } from './kept-value.ts';
import type { PageDatabase } from './page-database.ts';

/** Texts that outlive a killed app. The browser's own Storage is written to the disk seconds later. */
export interface PageStore extends KeyValueStore {
  /** Resolves with true once this text, or a newer one of its key, is on the disk. */
  setItem(key: string, text: string): Promise<boolean>;
}

export async function openPageStore(database: PageDatabase): Promise<PageStore> {
  const found = await database.all();
  const texts = new Map(
    [...(found ?? [])].flatMap(([k, text]) => (typeof text === 'string' ? [[k, text]] : [])),
  );
  let unwritten = new Map<string, string>();
  let writing: Promise<boolean> = Promise.resolve(true);
  let next: Promise<boolean> | null = null;

  const write = async (): Promise<boolean> => {
    next = null;
    const batch = unwritten;
    unwritten = new Map();
    if (await database.put(batch)) return true;
    // With the next ones, when there may be room again.
    unwritten = new Map([...batch, ...unwritten]);
    return false;
  };

  return {
    getItem: (key) => texts.get(key) ?? null,
    async setItem(key, text) {
      texts.set(key, text);
      // What could not be read would be overwritten.
      if (!found) return false;
      unwritten.set(key, text);
      // All that comes while the disk is busy goes in one piece.
      next ??= writing = writing.then(write);
      return next;
    },
  };
}
