import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';
import { live, nothingOn, withAda } from '../platform/fakes/fake-call.ts';
import { askMs, keepLively } from './lively-line.ts';

it('is while it rings, and not before or after', () => {
  const clock = createManualClock();
  const scope = createScope();
  const view = createSubject<CallView>({ phase: 'idle' });
  let asked = 0;
  keepLively({ clock, scope, view, ask: () => (asked += 1) });
  clock.advance(askMs * 2);
  expect(asked).toBe(0);
  view.set({ phase: 'calling', ...withAda, alerting: false, local: nothingOn });
  clock.advance(askMs);
  view.set({ phase: 'calling', ...withAda, alerting: true, local: nothingOn });
  clock.advance(askMs * 2);
  expect(asked).toBe(3);
  view.set(live(5));
  clock.advance(askMs * 2);
  expect(asked).toBe(3);

  view.set({ phase: 'calling', ...withAda, alerting: false, local: nothingOn });
  scope.end();
  clock.advance(askMs * 2);
  expect(asked).toBe(3);
});
