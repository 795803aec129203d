import * as v from 'valibot';

/** What of the browser's Storage is used; a map in tests. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  /** A store that takes its time says whether it could. */
  setItem(key: string, text: string): void | Promise<boolean>;
}

/** A value in the browser's storage that another version, another tab or a curious person may have written. */
export interface KeptValue<Value> {
  /** Undefined when there is none that can be used. */
  load(): Value | undefined;
  /** False where it is full or forbidden (a private window): the value then lives as long as the page. */
  save(value: Value): Promise<boolean>;
}

/** The store itself may be forbidden, so it is asked for when it is used. */
export const laterStore = (store: () => KeyValueStore): KeyValueStore => ({
  getItem: (key) => store().getItem(key),
  setItem: (key, text) => store().setItem(key, text),
});

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
    async save(value) {
      try {
        return (await store.setItem(key, JSON.stringify(value))) ?? true;
      } catch {
        return false;
      }
    },
  };
}
