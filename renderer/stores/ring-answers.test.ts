import { expect, it } from 'vitest';
import { guardMs } from '../../src/bridge/swap-guard.ts';
import { incoming, live, over, withAda } from '../platform/fakes/fake-call.ts';
import { ada, callId } from '../platform/fakes/sample.ts';
import { online } from './fakes/app-bench.ts';

const ring = { ...withAda, by: ada.user, users: [] };
const next = { ...ring, call: callId(2) };

it('a press in the page that was meant for one ring does not answer the one that took its place', () => {
  const t = online();
  t.view.set(incoming);
  t.view.set(over('missed'));
  const second = { ...incoming, call: callId(2) };
  t.view.set(second);
  t.model.answerRing(second, 'voice');
  expect(t.orders).not.toContain('accept voice');
  t.clock.advance(guardMs);
  t.model.answerRing(second, 'voice');
  expect(t.orders).toContain('accept voice');
});

it('nor one that waits beside a call', () => {
  const t = online();
  t.view.set(live(5));
  t.waiting.set(ring);
  t.waiting.set(null);
  t.waiting.set(next);
  t.model.answerRing(next, 'decline', 'waiting');
  expect(t.orders).not.toContain('decline waiting');
  t.clock.advance(guardMs);
  t.model.answerRing(next, 'decline', 'waiting');
  expect(t.orders).toContain('decline waiting');
});

it('what the pop-up says is carried out: it has its own moment', () => {
  const t = online();
  t.view.set(live(5));
  t.waiting.set(ring);
  t.waiting.set(next);
  t.desktop.emit('ring.answered', { call: next.call, answer: 'decline' });
  expect(t.orders).toContain('decline waiting');
});

it('who has declined one by themselves can answer the next at once', () => {
  const t = online();
  t.view.set(live(5));
  t.waiting.set(ring);
  t.model.answerRing(ring, 'decline', 'waiting');
  t.waiting.set(null);
  t.waiting.set(next);
  t.model.answerRing(next, 'voice', 'waiting');
  expect(t.orders).toContain('answer waiting voice');
});
