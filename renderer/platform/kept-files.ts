import * as v from 'valibot';
import { fileId, roomId } from '../../src/protocol/ids.ts';

/** A file on its way and what is known of it. */
const keptFile = v.object({
  file: fileId,
  room: roomId,
  name: v.string(),
  type: v.string(),
  content: v.instance(Blob),
});
export type KeptFile = Readonly<v.InferOutput<typeof keptFile>>;

/** Files of one's own until the service has them, over a restart too. */
export interface KeptFiles {
  load(): Promise<KeptFile[]>;
  /** False where it does not fit or nothing may be kept: the file then lives as long as the page. */
  save(file: KeptFile): Promise<boolean>;
  remove(file: KeptFile['file']): Promise<void>;
}

const storeName = 'files';

function ended<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });
}

/** A request can succeed and its transaction still find the disk full. */
function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB failed')));
  });
}

export function createKeptFiles(databases: IDBFactory): KeptFiles {
  const open = (): Promise<IDBDatabase> => {
    const request = databases.open('parley-files', 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(storeName, { keyPath: 'file' }),
    );
    return ended(request);
  };
  const write = async (work: (store: IDBObjectStore) => unknown): Promise<boolean> => {
    try {
      const database = await open();
      const transaction = database.transaction(storeName, 'readwrite');
      const done = committed(transaction);
      work(transaction.objectStore(storeName));
      await done.finally(() => database.close());
      return true;
    } catch {
      return false;
    }
  };

  return {
    async load() {
      try {
        const database = await open();
        const found: unknown[] = await ended(
          database.transaction(storeName).objectStore(storeName).getAll() as IDBRequest<unknown[]>,
        );
        database.close();
        return found.flatMap((one) => {
          const parsed = v.safeParse(keptFile, one);
          return parsed.success ? [parsed.output] : [];
        });
      } catch {
        return [];
      }
    },
    save: (file) => write((store) => store.put(file)),
    async remove(file) {
      await write((store) => store.delete(file));
    },
  };
}
