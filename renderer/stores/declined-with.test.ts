import { describe, expect, it } from 'vitest';
import { nothingOn, over, withAda } from '../platform/fakes/fake-call.ts';
import { ada, bo, messageAt, textBody } from '../platform/fakes/sample.ts';
import { online } from './fakes/app-bench.ts';

const calling = { phase: 'calling', ...withAda, alerting: true, local: nothingOn } as const;

function setUp() {
  const t = online();
  const writes = (from = ada.user, text = 'Later') =>
    t.fake.emit('chat.message', { message: messageAt(3, { from, body: textBody(text) }) });
  return { ...t, writes, said: () => t.model.declinedWith.getState() };
}

describe('words with a decline', () => {
  it.each(['before', 'after'])('are shown when they come just %s it', (when) => {
    const t = setUp();
    t.view.set(calling);
    if (when === 'before') t.writes();
    t.view.set(over('declined'));
    if (when === 'after') t.writes();
    expect(t.said()).toBe('Later');
  });

  it('are not what somebody else writes, or what comes much later', () => {
    const t = setUp();
    t.view.set(calling);
    t.writes(bo.user);
    t.view.set(over('declined'));
    t.clock.advance(10_000);
    t.writes();
    expect(t.said()).toBeNull();
  });

  it('are of this call and not of the next', () => {
    const t = setUp();
    t.view.set(calling);
    t.writes();
    t.view.set(over('declined'));
    t.view.set(calling);
    expect(t.said()).toBeNull();
  });

  it('are not looked for where this person declined, or it ended otherwise', () => {
    const t = setUp();
    t.view.set(over('declined', true));
    t.writes();
    t.view.set(over('hung-up'));
    t.writes();
    expect(t.said()).toBeNull();
  });
});
