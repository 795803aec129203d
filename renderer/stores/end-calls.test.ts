import { expect, it } from 'vitest';
import { createFakeCall, incoming, live, over, withAda } from '../platform/fakes/fake-call.ts';
import { ada } from '../platform/fakes/sample.ts';
import { endCalls } from './end-calls.ts';

it.each([
  ['a ring is declined', incoming, ['decline']],
  ['a call is left', live(1), ['leave']],
  ['a call that is over is none', over('missed'), []],
] as const)('where a service is left %s', (_, view, expected) => {
  const t = createFakeCall();
  t.view.set(view);
  endCalls(t.call);
  expect(t.orders).toEqual(expected);
});

it('a second call that waits is declined before the first is left: it would ring', () => {
  const t = createFakeCall();
  t.view.set(live(1));
  t.waiting.set({ ...withAda, by: ada.user, users: [] });
  endCalls(t.call);
  expect(t.orders).toEqual(['decline waiting', 'leave']);
});
