import { createSubject, type Observable } from '../../../src/base/observable.ts';

/** A script that comes behind the first screen. */
export interface Fetched<Script> {
  /** Null until it is there. */
  readonly found: Observable<Script | null>;
  /** What did not come is asked for anew by whoever needs it next. */
  fetch(): Promise<Script>;
}

export function createFetched<Script>(load: () => Promise<Script>): Fetched<Script> {
  const found = createSubject<Script | null>(null);
  let asked: Promise<Script> | null = null;
  const ask = async (): Promise<Script> => {
    try {
      const script = await load();
      found.set(script);
      return script;
    } catch (error) {
      asked = null;
      throw error;
    }
  };
  return { found, fetch: () => (asked ??= ask()) };
}
