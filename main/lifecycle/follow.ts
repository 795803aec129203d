import type { Observable } from '../../src/base/observable.ts';

/** Calls back with the present value and with each that follows. */
export function follow<Value>(source: Observable<Value>, apply: (value: Value) => void): () => void {
  apply(source.getState());
  return source.subscribe((value) => apply(value));
}
