import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';
import { afterFirstScreen, firstScreenMs } from './after-first-screen.ts';

function setUp() {
  const [clock, scope] = [createManualClock(), createScope()];
  const view = createSubject<Pick<CallView, 'phase'>>({ phase: 'idle' });
  let runs = 0;
  afterFirstScreen({ scope, clock, view }, () => (runs += 1));
  return { clock, scope, view, runs: () => runs };
}

it('runs once, a moment after the start', () => {
  const t = setUp();
  t.clock.advance(firstScreenMs - 1);
  expect(t.runs()).toBe(0);
  t.clock.advance(1);
  t.view.set({ phase: 'incoming' });
  expect(t.runs()).toBe(1);
});

it('runs at once for a call that comes sooner', () => {
  const t = setUp();
  t.view.set({ phase: 'incoming' });
  expect(t.runs()).toBe(1);
  t.clock.advance(firstScreenMs);
  expect(t.runs()).toBe(1);
});

it('does not run for a page that has gone', () => {
  const t = setUp();
  t.scope.end();
  t.clock.advance(firstScreenMs);
  t.view.set({ phase: 'live' });
  expect(t.runs()).toBe(0);
});
