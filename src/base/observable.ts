/** A value that can be watched. A zustand vanilla store fits it as it is. */
export interface Observable<Value> {
  getState(): Value;
  subscribe(listener: (value: Value, previous: Value) => void): () => void;
}

export interface Subject<Value> extends Observable<Value> {
  set(value: Value): void;
}

export function createSubject<Value>(initial: Value): Subject<Value> {
  let current = initial;
  const listeners = new Set<(value: Value, previous: Value) => void>();
  return {
    getState: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(value) {
      if (Object.is(value, current)) return;
      const previous = current;
      current = value;
      for (const listener of [...listeners]) listener(value, previous);
    },
  };
}
