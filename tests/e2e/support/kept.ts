import type { Person } from './person.ts';

/** What the page would find again after a restart: how many files, and all texts. */
const kept = ({ page }: Person): Promise<{ files: number; texts: string }> =>
  page.evaluate(async () => {
    const ended = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
      });
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await ended(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        found.push(...(await ended<unknown[]>(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    const hasContent = (one: unknown) => Object.values(one ?? {}).some((part) => part instanceof Blob);
    return {
      files: found.filter(hasContent).length,
      texts: found.filter((one) => typeof one === 'string').join('\n'),
    };
  });

export const keptFiles = async (person: Person): Promise<number> => (await kept(person)).files;
export const keptTexts = async (person: Person): Promise<string> => (await kept(person)).texts;
