import type { Clock } from '../../../src/base/clock.ts';

/** One table of the browser's database: values under their names. */
export interface PageDatabase {
  /** Undefined where the browser keeps nothing: some private windows, a policy, a broken profile. */
  all(): Promise<ReadonlyMap<string, unknown> | undefined>;
  /** All of it or nothing; true once it is on the disk, where no crash reaches it. */
  put(values: ReadonlyMap<string, unknown>): Promise<boolean>;
  remove(name: string): Promise<void>;
  /** All whose names begin so. */
  removeAll(beginning: string): Promise<void>;
}

const storeName = 'values';
/** A database that does not answer must not keep Parley from starting. */
const patienceMs = 3_000;

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

function gather(request: IDBRequest<IDBCursorWithValue | null>): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  return new Promise((resolve, reject) => {
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
    request.addEventListener('success', () => {
      const { result: cursor } = request;
      if (!cursor) return resolve(found);
      if (typeof cursor.key === 'string') found.set(cursor.key, cursor.value);
      cursor.continue();
    });
  });
}

const inTime = <Value>(clock: Clock, value: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const cancel = clock.after(patienceMs, () => reject(new Error('IndexedDB does not answer')));
    void value.then(resolve, reject).finally(cancel);
  });

export function createPageDatabase(
  databases: Pick<IDBFactory, 'open'>,
  name: string,
  clock: Clock,
): PageDatabase {
  let opened: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    opened = null;
  };

  const connect = async (): Promise<IDBDatabase> => {
    const request = databases.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
    const database = await ended(request);
    // The person cleared what this site keeps; the next use begins anew.
    database.addEventListener('close', forget);
    database.addEventListener('versionchange', () => {
      database.close();
      forget();
    });
    return database;
  };
  const open = async (): Promise<IDBDatabase> => {
    opened ??= inTime(clock, connect());
    return opened.catch((error: unknown) => {
      forget();
      throw error;
    });
  };

  const write = async (work: (store: IDBObjectStore) => void): Promise<boolean> => {
    try {
      // Unless it is asked to be strict, Chromium (since 121) answers when the system has it, and the disk not yet.
      const transaction = (await open()).transaction(storeName, 'readwrite', { durability: 'strict' });
      const done = committed(transaction);
      work(transaction.objectStore(storeName));
      // At once, so that it also holds where the page goes away now.
      transaction.commit();
      await done;
      return true;
    } catch {
      return false;
    }
  };

  return {
    async all() {
      try {
        const request = (await open()).transaction(storeName).objectStore(storeName).openCursor();
        return await gather(request);
      } catch {
        return undefined;
      }
    },
    put: (values) =>
      write((store) => {
        for (const [key, value] of values) store.put(value, key);
      }),
    async remove(key) {
      await write((store) => store.delete(key));
    },
    async removeAll(beginning) {
      await write((store) => store.delete(IDBKeyRange.bound(beginning, `${beginning}\uFFFF`)));
    },
  };
}
