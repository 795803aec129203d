import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

/** Things by their ids that outlast this run of the app. */
export interface KeptMap<One> {
  get(id: string): One | undefined;
  all(): ReadonlyMap<string, One>;
  put(ones: Iterable<readonly [string, One]>): void;
  remove(ids: readonly string[]): void;
}

/**
 * In a file of their own, read at the first use. Where it cannot be written they last as long as this run. What nobody comes back for must not
 * fill the file: of more than `most` the oldest go.
 */
export function createKeptMap<One>(
  file: string,
  schema: v.GenericSchema<unknown, One>,
  most: number,
): KeptMap<One> {
  let kept: Map<string, One> | null = null;
  const load = (): Map<string, One> => {
    if (kept) return kept;
    try {
      const read = v.parse(v.record(v.string(), schema), JSON.parse(readFileSync(file, 'utf8')));
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
    get: (id) => load().get(id),
    all: load,
    put(ones) {
      for (const [id, one] of ones) load().set(id, one);
      for (const oldest of [...load().keys()].slice(0, -most)) load().delete(oldest);
      write();
    },
    remove(ids) {
      const gone = ids.filter((id) => load().delete(id));
      if (gone.length > 0) write();
    },
  };
}
