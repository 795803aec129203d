import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { profileId } from '../../src/bridge/profile-id.ts';

/** What is half saved and outlasts its page, and this run of the app. */
const keptSave = v.object({
  profile: profileId,
  target: v.string(),
  draft: v.string(),
  paths: v.nullable(v.array(v.array(v.string()))),
  isForeign: v.boolean(),
});
type KeptSave = v.InferOutput<typeof keptSave>;
type KeptSaveIn = Omit<KeptSave, 'paths'> & { readonly paths: readonly (readonly string[])[] | null };

export interface KeptSaves {
  get(save: string): KeptSave | undefined;
  all(): ReadonlyMap<string, KeptSave>;
  put(save: string, one: KeptSaveIn): void;
  remove(save: string): void;
}

/** A page that never comes back for them must not fill this file. */
const most = 100;

/** In a file of their own, read at the first use. Where it cannot be written they last as long as this run. */
export function createKeptSaves(file: string): KeptSaves {
  let kept: Map<string, KeptSave> | null = null;
  const load = (): Map<string, KeptSave> => {
    if (kept) return kept;
    try {
      const read = v.parse(v.record(v.string(), keptSave), JSON.parse(readFileSync(file, 'utf8')));
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
    get: (save) => load().get(save),
    all: load,
    put(save, { paths, ...one }) {
      load().set(save, { ...one, paths: paths && paths.map((parts) => [...parts]) });
      for (const oldest of [...load().keys()].slice(0, -most)) load().delete(oldest);
      write();
    },
    remove(save) {
      if (load().delete(save)) write();
    },
  };
}
