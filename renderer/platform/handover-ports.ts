import * as v from 'valibot';
import type { Digest } from '../../src/call/files/hashes.ts';
import type { KeptIn, KeptIns } from '../../src/call/files/file-sink.ts';
import { offeredFiles, transferId } from '../../src/protocol/file-words.ts';
import { fileName } from '../../src/protocol/file-info.ts';
import { userId } from '../../src/protocol/ids.ts';
import type { PageDatabase } from './page-database.ts';

/** What files that go directly from one to another need of the browser. */
export interface HandoverPorts {
  readonly digest: Digest;
  /** At one service, by what tells it from all others: somebody there may have the id that somebody has elsewhere. */
  keptAt(service: string): KeptIns & { load(): Promise<readonly KeptIn[]> };
  /** Nothing of any of them stays. */
  forget(): void;
}

const keptIn = v.object({
  id: transferId,
  from: userId,
  name: fileName,
  files: offeredFiles,
  hashes: v.array(v.string()),
  sink: v.string(),
  isPaused: v.boolean(),
});

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function createHandoverPorts(
  { subtle }: Pick<Crypto, 'subtle'>,
  database: PageDatabase,
): HandoverPorts {
  return {
    // The browser's own is past the page and many times faster than one in script; there is a call only where there is this.
    digest: async (bytes) => hex(await subtle.digest('SHA-256', bytes)),
    keptAt(service) {
      const keyOf = ({ from, id }: Pick<KeptIn, 'from' | 'id'>): string => `${service} ${from} ${id}`;
      return {
        async load() {
          const found = (await database.all()) ?? new Map<string, unknown>();
          return [...found].flatMap(([key, one]) => {
            const read = v.safeParse(keptIn, one);
            return read.success && key === keyOf(read.output) ? [read.output] : [];
          });
        },
        put: (one) => void database.put(new Map([[keyOf(one), one]])),
        remove: (one) => void database.remove(keyOf(one)),
      };
    },
    forget: () => void database.clear(),
  };
}
