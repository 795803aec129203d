import * as v from 'valibot';

/** What of the browser's Storage is used; a map in tests. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem'>;

/** A value in the browser's storage that another version, another tab or a curious person may have written. */
export interface KeptValue<Value> {
  /** Undefined when there is none that can be used. */
  load(): Value | undefined;
  save(value: Value): void;
}

export function createKeptValue<Schema extends v.GenericSchema>(
  store: KeyValueStore,
  key: string,
  schema: Schema,
): KeptValue<v.InferOutput<Schema>> {
  return {
    load() {
      try {
        const parsed = v.safeParse(schema, JSON.parse(store.getItem(key) ?? 'null'));
        return parsed.success ? parsed.output : undefined;
      } catch {
        return undefined;
      }
    },
    save(value) {
      try {
        store.setItem(key, JSON.stringify(value));
      } catch {
        // Full or forbidden (a private window): the value then lives as long as the page.
      }
    },
  };
}
