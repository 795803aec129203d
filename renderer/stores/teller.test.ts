import { describe, expect, it } from 'vitest';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { online, setUp } from './fakes/app-bench.ts';

describe('what the service has to know', () => {
  it('is told after the next welcome when it changed while away, once', async () => {
    const t = setUp();
    t.fake.answers['presence.set'] = () => ({ ok: true, value: {} });
    t.model.setAvailability('away');
    t.fake.goOnline();
    await settle();
    t.fake.goAway();
    t.fake.goOnline();
    await settle();
    expect(t.fake.asked('presence.set')).toEqual([{ availability: 'away', untilMs: null }]);
  });

  it('is told again when the service is busy, and it is said when it refuses', async () => {
    const t = online();
    const answers = ['rate-limited', 'bad-message'] as const;
    t.fake.answers['presence.set'] = () => ({
      ok: false,
      code: answers[t.fake.asked('presence.set').length - 1] ?? 'internal',
      retryAfterMs: 300,
    });
    t.model.setAvailability('away');
    await settle();
    expect(t.fake.asked('presence.set')).toHaveLength(1);
    t.clock.advance(300);
    await settle();
    expect(t.fake.asked('presence.set')).toHaveLength(2);
    expect(t.model.notices.getState()).toMatchObject([{ tone: 'problem' }]);
  });
});
