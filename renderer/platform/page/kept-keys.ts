import type { PageDatabase } from './page-database.ts';

/** Where a browser keeps its key pair: only its database can hold a key that nobody may read. */
export interface KeptKeys {
  load(): Promise<CryptoKeyPair | undefined>;
  /** False where nothing can be kept (some private windows): the pair then lives as long as the page. */
  save(pair: CryptoKeyPair): Promise<boolean>;
  remove(): Promise<void>;
}

const entry = 'device';

function isKeyPair(value: unknown): value is CryptoKeyPair {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'privateKey' in value &&
    value.privateKey instanceof CryptoKey &&
    'publicKey' in value &&
    value.publicKey instanceof CryptoKey
  );
}

export function createKeptKeys(database: PageDatabase): KeptKeys {
  let isRead = false;
  return {
    async load() {
      const all = await database.all();
      isRead = all !== undefined;
      const found = all?.get(entry);
      return isKeyPair(found) ? found : undefined;
    },
    // Over a pair that could only not be read this time, the person would lose who they are.
    save: async (pair) => isRead && database.put(new Map([[entry, pair]])),
    remove: () => database.remove(entry),
  };
}
