import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../../src/protocol/errors.ts';
import { clientBench, clientOnline } from '../fakes/client-bench.ts';
import { settle } from '../fakes/fake-sockets.ts';
import { challenge, hello, welcome } from '../fakes/sample.ts';
import { lineLimits } from './service-line.ts';

describe('being let in', () => {
  it.each(['removed', 'invite-required', 'invite-invalid', 'link-invalid', 'approval-required'])(
    'a hello refused with %s is said, and not tried again',
    async (code) => {
      const { client, greet, state, clock } = clientBench();
      client.connectTo('ws://one/ws');
      (await greet()).refuse({ code });
      expect(state()).toEqual({ state: 'refused', reason: code });
      expect(clock.pending()).toBe(0);
    },
  );

  it.each(['internal', 'full-disk'])('a hello that failed with %s is tried again', async (code) => {
    const { client, greet, state, clock } = clientBench();
    client.connectTo('ws://one/ws');
    (await greet()).refuse({ code });
    expect(state().state).toBe('waiting');
    expect(clock.pending()).toBeGreaterThan(0);
  });

  it('waits for whoever decides, and says hello again when let in', async () => {
    const { client, greet, state, clock } = clientBench();
    client.connectTo('ws://one/ws');
    const socket = await greet();
    socket.refuse({ code: 'approval-pending' });
    expect(state()).toEqual({ state: 'knocking' });
    clock.advance(lineLimits.handshakeMs);
    expect(socket.isClosed).toBe(false);
    socket.say({ type: 'admission.decided', data: { admitted: true } });
    await settle();
    socket.answer(challenge);
    await settle();
    socket.answer(welcome());
    expect(state().state).toBe('online');
  });

  it('is told when it is not let in', async () => {
    const { client, greet, state } = clientBench();
    client.connectTo('ws://one/ws');
    const socket = await greet();
    socket.refuse({ code: 'approval-pending' });
    socket.say({ type: 'admission.decided', data: { admitted: false } });
    expect(state()).toEqual({ state: 'refused', reason: 'not-admitted' });
  });

  it('is told at once when it is removed', async () => {
    const { socket, state } = await clientOnline();
    socket.close(closeCodes.removed);
    expect(state()).toEqual({ state: 'refused', reason: 'removed' });
  });
});

describe('the token of a welcome', () => {
  const forTenMinutes = (clock: { now(): number }, token: string) =>
    welcome({ session: { token, expiresAtMs: clock.now() + 600_000 } });
  const onlineWith = async (token: string) => {
    const t = clientBench();
    t.client.connectTo('ws://one/ws');
    (await t.greet()).answer(forTenMinutes(t.clock, token));
    return t;
  };

  it('saves the challenge when the line comes back', async () => {
    const t = await onlineWith('one');
    t.newest().close(1006);
    t.client.retryNow();
    const socket = await t.greet();
    expect(socket.sent).toEqual([
      { id: 1, type: 'hello', data: { ...hello, proof: { by: 'session', token: 'one' } } },
    ]);
  });

  it('that is not taken any more costs only that', async () => {
    const t = await onlineWith('one');
    t.newest().close(1006);
    t.client.retryNow();
    const socket = await t.greet();
    socket.refuse({ code: 'session-invalid' });
    await settle();
    socket.answer(challenge);
    await settle();
    socket.answer(welcome());
    expect(t.state().state).toBe('online');
  });

  it.each([0, 8e15])('is good whatever the service’s clock says (%i)', async (expiresAtMs) => {
    const t = clientBench();
    t.client.connectTo('ws://one/ws');
    (await t.greet()).answer(welcome({ session: { token: 'one', expiresAtMs } }));
    expect(await t.client.token()).toBe('one');
    t.clock.advance(590_000);
    expect(await t.client.token()).toBeNull();
  });

  it('is not used when it is about to run out, nor at another service', async () => {
    const late = await onlineWith('one');
    late.clock.advance(590_000);
    late.newest().close(1006);
    late.client.retryNow();
    expect((await late.greet()).sent[0]?.type).toBe('challenge');
    const elsewhere = await onlineWith('one');
    elsewhere.client.connectTo('ws://two/ws');
    expect((await elsewhere.greet()).sent[0]?.type).toBe('challenge');
  });

  it('is there for http, and asked for anew when it runs out', async () => {
    const { client } = await onlineWith('one');
    expect(await client.token()).toBe('one');
    const t = clientBench();
    t.clock.advance(3_600_000);
    t.client.connectTo('ws://one/ws');
    (await t.greet()).answer(forTenMinutes(t.clock, 'old'));
    // This computer's clock is set back: nobody knows how old the token is.
    t.clock.advance(-3_600_000);
    const asked = t.client.token();
    t.newest().answer({ session: { token: 'two', expiresAtMs: 600_000 } });
    expect(await asked).toBe('two');
    const offline = clientBench();
    expect(await offline.client.token()).toBeNull();
  });
});
