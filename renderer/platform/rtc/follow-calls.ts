import type { Observable } from '../../../src/base/observable.ts';
import type { QualityChoice } from '../../../src/call/quality/call-quality.ts';
import type { Desktop } from '../desktop/desktop.ts';

export const followCalls = (settings: Desktop['settings']): Observable<QualityChoice> => ({
  getState: () => settings.getState().calls,
  subscribe: (listener) =>
    settings.subscribe(({ calls }, { calls: before }) => {
      if (calls !== before) listener(calls, before);
    }),
});
