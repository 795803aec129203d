import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { DataUse } from '../../src/call/quality/call-quality.ts';

interface Deps {
  readonly scope: Scope;
  readonly dataUse: Observable<DataUse>;
  readonly told: (takes: Exclude<DataUse['takes'], 'nothing'>) => void;
}

/** Says it when the limit for an hour takes something from a call, once for each thing. */
export function startDataWatch({ scope, dataUse, told }: Deps): void {
  scope.own(
    dataUse.subscribe(({ takes }, before) => {
      if (takes !== 'nothing' && takes !== before.takes) told(takes);
    }),
  );
}
