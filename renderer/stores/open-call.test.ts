import { expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { createFakeCall, incoming } from '../platform/fakes/fake-call.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { callsWith, setUp } from './fakes/app-bench.ts';
import type { Calls } from './open-call.ts';

function early() {
  const engine = createFakeCall();
  const calls = createSubject<Calls | null>(null);
  const t = setUp(createFakeDesktop(), createFakeClient(), engine, calls);
  return { ...t, come: () => calls.set(callsWith(engine)) };
}

it('takes the engine when it comes, and rings by it', () => {
  const t = early();
  expect(t.model.call.view.getState().phase).toBe('idle');
  t.come();
  t.fake.goOnline();
  t.view.set(incoming);
  expect(t.desktop.rings).toMatchObject([{ callerName: 'Ada' }]);
});

it('ends an engine that came later, and takes none after the end', () => {
  const t = early();
  t.come();
  t.model.end();
  expect(t.orders).toEqual(['end']);
  const u = early();
  u.model.end();
  u.come();
  u.view.set(incoming);
  expect([u.model.call.view.getState().phase, u.orders]).toEqual(['idle', []]);
});

it('has no report before there can be a call', async () => {
  expect(await early().model.doctor.saveReport()).toBe('failed');
});
