import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { profileId } from '../../src/bridge/profile-id.ts';

/** A file that a page may read, over its end and this run of the app: as it was when the person picked it. */
const keptSource = v.object({
  profile: profileId,
  file: v.string(),
  bytes: v.number(),
  modifiedMs: v.number(),
});
export type KeptSource = Readonly<v.InferOutput<typeof keptSource>>;

export interface KeptSources {
  get(source: string): KeptSource | undefined;
  all(): ReadonlyMap<string, KeptSource>;
  put(sources: ReadonlyMap<string, KeptSource>): void;
  remove(sources: readonly string[]): void;
}

/** What no page comes back for must not fill this file. */
const most = 20_000;

/** In a file of their own, read at the first use. Where it cannot be written they last as long as this run. */
export function createKeptSources(file: string): KeptSources {
  let kept: Map<string, KeptSource> | null = null;
  const load = (): Map<string, KeptSource> => {
    if (kept) return kept;
    try {
      const read = v.parse(v.record(v.string(), keptSource), JSON.parse(readFileSync(file, 'utf8')));
      kept = new Map(Object.entries(read));
    } catch {
      kept = new Map();
    }
    return kept;
  };
  const write = (): void => {
    try {
      writeFileSync(file, JSON.stringify(Object.fromEntries(load())), { mode: 0o600 });
    } catch {
      // They last as long as this run.
    }
  };
  return {
    get: (source) => load().get(source),
    all: load,
    put(sources) {
      for (const [source, one] of sources) load().set(source, one);
      for (const oldest of [...load().keys()].slice(0, -most)) load().delete(oldest);
      write();
    },
    remove(sources) {
      const gone = sources.filter((source) => load().delete(source));
      if (gone.length > 0) write();
    },
  };
}
