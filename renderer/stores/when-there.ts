import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';

/** At once, or once it comes. */
export function whenThere<Part extends object>(
  part: Observable<Part | null>,
  scope: Scope,
  begin: (part: Part) => void,
): void {
  const found = part.getState();
  if (found) return begin(found);
  scope.own(
    part.subscribe((now) => {
      if (now) begin(now);
    }),
  );
}
