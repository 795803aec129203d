import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { constants, lstat, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import { mostSources, type SourceFacts } from '../../src/bridge/send-routes.ts';
import type { KeptSource, KeptSources } from './kept-sources.ts';

type What = 'files' | 'folder';

/** Files that pages send directly to others: those that the person picked in the system's window, and no other. */
export interface Sending {
  /** Null when the person thought better of it. */
  pick(what: What, profile: ProfileId): Promise<SourceFacts[] | null>;
  /** Files of this app's own, to be read like picked ones; null for what is not there. */
  give(files: readonly string[], profile: ProfileId): Promise<(SourceFacts | null)[]>;
  again(sources: readonly string[], profile: ProfileId): Promise<boolean>;
  /** Rejects where it is gone or has changed. */
  read(source: string, from: number, to: number, profile: ProfileId): Promise<Uint8Array<ArrayBuffer>>;
  forget(sources: readonly string[], profile: ProfileId): void;
  /** The person is no more at that service. */
  forgetAll(profile: ProfileId): void;
}

interface SendingDeps {
  /** The chosen paths; undefined when there are none. */
  readonly ask: (what: What) => Promise<readonly string[] | undefined>;
  readonly kept: KeptSources;
}

interface Found {
  readonly file: string;
  /** Within what was picked, with slashes. */
  readonly path: string;
}

/** What only points elsewhere is left out: the person picked what lies here. */
async function filesIn(folder: string, above: string, found: Found[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (found.length >= mostSources) return;
    const [file, inside] = [path.join(folder, entry.name), `${above}/${entry.name}`];
    if (entry.isFile()) found.push({ file, path: inside });
    else if (entry.isDirectory()) await filesIn(file, inside, found);
  }
}

async function found(picked: readonly string[], what: What): Promise<Found[]> {
  const all: Found[] = [];
  for (const file of picked.slice(0, mostSources)) {
    const name = path.basename(file);
    if (what === 'files') all.push({ file, path: name });
    else await filesIn(file, name, all);
  }
  return all;
}

const factsOf = ({ size, mtimeMs }: Stats): Pick<KeptSource, 'bytes' | 'modifiedMs'> => ({
  bytes: size,
  modifiedMs: Math.floor(mtimeMs),
});

const isAsItWas = (stats: Stats, { bytes, modifiedMs }: KeptSource): boolean => {
  const now = factsOf(stats);
  return stats.isFile() && now.bytes === bytes && now.modifiedMs === modifiedMs;
};

export function createSending({ ask, kept }: SendingDeps): Sending {
  let isAsking = false;
  const ownOf = (source: string, profile: ProfileId): KeptSource => {
    const one = kept.get(source);
    if (one?.profile !== profile) throw new Error('nobody picked a file by this name');
    return one;
  };

  const give = async (files: readonly Found[], profile: ProfileId): Promise<(SourceFacts | null)[]> => {
    const given = new Map<string, KeptSource>();
    const facts: (SourceFacts | null)[] = [];
    for (const { file, path: inside } of files) {
      const stats = await lstat(file).catch(() => null);
      if (!stats?.isFile()) {
        facts.push(null);
        continue;
      }
      const source = randomUUID();
      given.set(source, { profile, file, ...factsOf(stats) });
      facts.push({ source, path: inside, ...factsOf(stats) });
    }
    kept.put(given);
    return facts;
  };

  return {
    async pick(what, profile) {
      if (isAsking) return null;
      isAsking = true;
      try {
        const picked = await ask(what);
        if (!picked) return null;
        return (await give(await found(picked, what), profile)).filter((facts) => facts !== null);
      } finally {
        isAsking = false;
      }
    },
    give: async (files, profile) => give(await found(files, 'files'), profile),
    async again(sources, profile) {
      for (const source of sources) {
        const one = kept.get(source);
        const stats = one?.profile === profile ? await lstat(one.file).catch(() => null) : null;
        if (!one || !stats || !isAsItWas(stats, one)) return false;
      }
      return true;
    },
    async read(source, from, to, profile) {
      const one = ownOf(source, profile);
      // Another may lie there by now, and lead anywhere.
      const handle = await open(one.file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        if (!isAsItWas(await handle.stat(), one)) throw new Error('the file has changed');
        const bytes = new Uint8Array(to - from);
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
        return bytes.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    forget: (sources, profile) =>
      kept.remove(sources.filter((source) => kept.get(source)?.profile === profile)),
    forgetAll: (profile) =>
      kept.remove([...kept.all()].flatMap(([source, one]) => (one.profile === profile ? [source] : []))),
  };
}
