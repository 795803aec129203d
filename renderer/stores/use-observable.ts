import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Observable } from '../../src/base/observable.ts';

/** The part of an observable that a component draws; it is drawn anew only when that part changes. */
export function useSelected<Value, Part>(
  observable: Observable<Value>,
  select: (value: Value) => Part,
): Part {
  const part = select(observable.getState());
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const drawn = useRef({ part, select });
  drawn.current = { part, select };
  useLayoutEffect(() => {
    const check = (): void => {
      const { part, select } = drawn.current;
      if (!Object.is(select(observable.getState()), part)) redraw();
    };
    // It may have changed between the drawing and this subscription.
    check();
    return observable.subscribe(check);
  }, [observable]);
  return part;
}

const whole = <Value>(value: Value): Value => value;

export function useObservable<Value>(observable: Observable<Value>): Value {
  return useSelected(observable, whole);
}
