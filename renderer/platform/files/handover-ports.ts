import * as v from 'valibot';
import type { Digest } from '../../../src/call/files/hashes.ts';
import type { KeptIn, KeptIns } from '../../../src/call/files/file-sink.ts';
import type { KeptOut } from '../../../src/call/files/kept-outs.ts';
import { offeredFiles, transferId } from '../../../src/protocol/file-words.ts';
import { fileName, sha256 } from '../../../src/protocol/file-info.ts';
import { filmInfo } from '../../../src/protocol/film.ts';
import { userId } from '../../../src/protocol/ids.ts';
import type { PageDatabase } from '../page/page-database.ts';

/** What files that go directly from one to another need of the browser. */
export interface HandoverPorts {
  readonly digest: Digest;
  /** At one service, by what tells it from all others: somebody there may have the id that somebody has elsewhere. */
  keptAt(service: string): KeptIns & { load(): Promise<readonly KeptIn[]> };
  /** Those of one's own, of which main forgets the files with them. */
  keptOutsAt(service: string): {
    load(): Promise<readonly KeptOut[]>;
    put(one: KeptOut): void;
    remove(one: Pick<KeptOut, 'id'>): void;
  };
  /** Nothing of any of them stays. */
  forget(): void;
}

/** A version before this one kept none. */
const film = v.optional(v.nullable(filmInfo), null);

const keptIn = v.object({
  id: transferId,
  from: userId,
  name: fileName,
  files: offeredFiles,
  film,
  sink: v.string(),
  isPaused: v.boolean(),
});

const keptOut = v.object({
  id: transferId,
  to: userId,
  name: fileName,
  files: v.array(
    v.object({ path: v.string(), bytes: v.number(), modifiedMs: v.number(), source: v.string() }),
  ),
  film,
  was: v.picklist(['offered', 'moving', 'paused']),
});

const pieceOfHashes = v.array(sha256);

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface Piece {
  readonly firstBlock: number;
  readonly hashes: readonly string[];
}

/** They lie beside what they belong to, some together, each under where they begin. */
function hashesIn(found: ReadonlyMap<string, unknown>): Map<string, Piece[]> {
  const pieces = new Map<string, Piece[]>();
  for (const [key, value] of found) {
    const cut = key.lastIndexOf(' ');
    const read = v.safeParse(pieceOfHashes, value);
    if (!read.success) continue;
    const all = pieces.get(key.slice(0, cut)) ?? [];
    all.push({ firstBlock: Number(key.slice(cut + 1)), hashes: read.output });
    pieces.set(key.slice(0, cut), all);
  }
  return pieces;
}

/** As far as there is no gap. */
function joined(pieces: readonly Piece[]): readonly string[] {
  const all: string[] = [];
  for (const { firstBlock, hashes } of pieces.toSorted((one, other) => one.firstBlock - other.firstBlock))
    if (firstBlock === all.length) for (const hash of hashes) all.push(hash);
  return all;
}

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
          const hashes = hashesIn(found);
          return [...found].flatMap(([key, one]) => {
            const read = v.safeParse(keptIn, one);
            if (!read.success || key !== keyOf(read.output)) return [];
            return [{ ...read.output, hashes: joined(hashes.get(key) ?? []) }];
          });
        },
        put: (one) => void database.put(new Map([[keyOf(one), one]])),
        append: (which, firstBlock, hashes) =>
          void database.put(new Map([[`${keyOf(which)} ${firstBlock}`, hashes]])),
        dropHashes: (which) => database.removeAll(`${keyOf(which)} `),
        remove: (which) => void database.removeAll(keyOf(which)),
      };
    },
    keptOutsAt(service) {
      const keyOf = ({ id }: Pick<KeptOut, 'id'>): string => `${service} out ${id}`;
      return {
        async load() {
          const found = (await database.all()) ?? new Map<string, unknown>();
          return [...found].flatMap(([key, one]) => {
            const read = v.safeParse(keptOut, one);
            return read.success && key === keyOf(read.output) ? [read.output] : [];
          });
        },
        put: (one) => void database.put(new Map([[keyOf(one), one]])),
        remove: (one) => void database.remove(keyOf(one)),
      };
    },
    forget: () => void database.removeAll(''),
  };
}
