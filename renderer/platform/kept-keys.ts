/** Where a browser keeps its key pair: only IndexedDB can hold a key that nobody may read. */
export interface KeptKeys {
  load(): Promise<CryptoKeyPair | undefined>;
  /** Where nothing can be kept (some private windows), the pair lives as long as the page. */
  save(pair: CryptoKeyPair): Promise<void>;
  remove(): Promise<void>;
}

const storeName = 'keys';
const entry = 'device';

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });

function isKeyPair(value: unknown): value is CryptoKeyPair {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'privateKey' in value &&
    value.privateKey instanceof CryptoKey &&
    'publicKey' in value &&
    value.publicKey instanceof CryptoKey
  );
}

export function createKeptKeys(databases: IDBFactory): KeptKeys {
  const open = (): Promise<IDBDatabase> => {
    const request = databases.open('parley', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
    return done(request);
  };

  const use = async <Value>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value | undefined> => {
    try {
      const database = await open();
      const value = await done(work(database.transaction(storeName, mode).objectStore(storeName)));
      database.close();
      return value;
    } catch {
      return undefined;
    }
  };

  return {
    async load() {
      const found: unknown = await use('readonly', (store) => store.get(entry) as IDBRequest<unknown>);
      return isKeyPair(found) ? found : undefined;
    },
    async save(pair) {
      await use('readwrite', (store) => store.put(pair, entry));
    },
    async remove() {
      await use('readwrite', (store) => store.delete(entry));
    },
  };
}
