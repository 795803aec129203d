import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../../src/protocol/errors.ts';
import { clientBench, clientOnline } from '../fakes/client-bench.ts';
import { settle } from '../fakes/fake-sockets.ts';
import { ada, greeter, hello, messageAt, room, welcome } from '../fakes/sample.ts';
import { nudgeMs } from './pending-requests.ts';
import { lineLimits } from './service-line.ts';

const history = { room: room(1), limit: 10 };

describe('connecting', () => {
  it('says hello first and is online with the welcome', async () => {
    const { socket, state } = await clientOnline();
    expect(socket.address).toBe('ws://one/ws');
    expect(socket.sent).toEqual([
      { id: 1, type: 'challenge', data: await greeter.challenge() },
      { id: 2, type: 'hello', data: hello },
    ]);
    expect(state()).toEqual({ state: 'online', welcome: welcome() });
  });

  it('hears an event that comes right behind the welcome', async () => {
    const t = clientBench();
    const heard: unknown[] = [];
    t.client.on('person.changed', ({ person }) => heard.push(person));
    t.client.connectTo('ws://one/ws');
    await t.accept();
    t.newest().say({ type: 'person.changed', data: { person: ada } });
    expect(heard).toEqual([ada]);
  });

  it('gives up on a service that does not answer the hello', () => {
    const { client, clock, newest, state } = clientBench();
    client.connectTo('ws://one/ws');
    clock.advance(lineLimits.handshakeMs);
    expect(newest().isClosed).toBe(true);
    expect(state()).toMatchObject({ state: 'waiting', attempt: 1 });
  });

  it('tries again when this device cannot say who it is', async () => {
    const { client, newest, state } = clientBench({
      ...greeter,
      challenge: () => Promise.reject(new Error('locked')),
    });
    client.connectTo('ws://one/ws');
    newest().open();
    await settle();
    expect(state().state).toBe('waiting');
  });

  it.each([
    ['version-unsupported', 'version'],
    ['bad-message', 'rejected'],
    ['not-allowed', 'rejected'],
  ])('a hello refused with %s is refused: %s', async (code, reason) => {
    const { client, newest, state, clock } = clientBench();
    client.connectTo('ws://one/ws');
    newest().open();
    await settle();
    newest().refuse({ code });
    expect(state()).toEqual({ state: 'refused', reason });
    expect(clock.pending()).toBe(0);
  });

  it('a hello refused for its rate is tried again', async () => {
    const { client, newest, state } = clientBench();
    client.connectTo('ws://one/ws');
    newest().open();
    await settle();
    newest().refuse({ code: 'rate-limited' });
    expect(state().state).toBe('waiting');
  });
});

describe('losing the line', () => {
  it('comes back by itself, more slowly each time, and counts again from a welcome', async () => {
    const { clock, socket, sockets, newest, accept, state } = await clientOnline();
    socket.close(1006);
    expect(state()).toEqual({ state: 'waiting', attempt: 1, retryAtMs: 500 });
    clock.advance(500);
    expect(state()).toEqual({ state: 'connecting', attempt: 1 });
    newest().close(1006);
    expect(state()).toMatchObject({ state: 'waiting', attempt: 2, retryAtMs: 1_500 });
    clock.advance(1_000);
    await accept();
    newest().close(1006);
    expect(state()).toMatchObject({ state: 'waiting', attempt: 1 });
    expect(sockets).toHaveLength(3);
  });

  it.each([
    [closeCodes.versionUnsupported, 'version'],
    [closeCodes.replaced, 'replaced'],
  ])('does not try again after close code %i', async (code, reason) => {
    const { clock, socket, sockets, client, state } = await clientOnline();
    socket.close(code);
    client.retryNow();
    clock.advance(60_000);
    expect(state()).toEqual({ state: 'refused', reason });
    expect(sockets).toHaveLength(1);
  });

  it('tries at once when told that the network is back', async () => {
    const { socket, sockets, client, state } = await clientOnline();
    socket.close(1006);
    client.retryNow();
    expect(state().state).toBe('connecting');
    expect(sockets).toHaveLength(2);
  });

  it('starts an old attempt anew when told, and leaves a young one alone', () => {
    const { clock, client, sockets } = clientBench();
    client.connectTo('ws://one/ws');
    client.retryNow();
    expect(sockets).toHaveLength(1);
    clock.advance(5_000);
    client.retryNow();
    expect(sockets.map((socket) => socket.isClosed)).toEqual([true, false]);
  });

  it('does not trust an old socket after waking: no answer to a ping, and a new line at once', async () => {
    const { clock, socket, sockets, client, state } = await clientOnline();
    client.retryNow();
    client.retryNow();
    expect(socket.sent.slice(2).map(({ type }) => type)).toEqual(['ping']);
    socket.say({ type: 'person.changed', data: { person: ada } });
    clock.advance(lineLimits.doubtMs);
    expect(state()).toEqual({ state: 'connecting', attempt: 1 });
    expect(sockets.map((socket) => socket.isClosed)).toEqual([true, false]);
  });

  it('keeps a socket that answers the ping', async () => {
    const { clock, socket, client, state } = await clientOnline();
    client.retryNow();
    socket.answer({});
    clock.advance(lineLimits.doubtMs);
    expect(state().state).toBe('online');
    client.retryNow();
    clock.advance(lineLimits.doubtMs);
    expect(state().state).toBe('connecting');
  });

  it('notices a line that has gone silent', async () => {
    const { clock, socket, state } = await clientOnline();
    clock.advance(lineLimits.silenceMs);
    expect(socket.sent.at(-1)?.type).toBe('ping');
    clock.advance(lineLimits.checkMs);
    expect(state().state).toBe('waiting');
  });

  it('asks nothing while it hears something', async () => {
    const { clock, socket } = await clientOnline();
    clock.advance(lineLimits.silenceMs - 1);
    socket.say({ type: 'person.changed', data: { person: ada } });
    clock.advance(lineLimits.silenceMs - 1);
    expect(socket.sent).toHaveLength(2);
  });
});

describe('requests', () => {
  it('match answers to requests, in any order', async () => {
    const { client, socket } = await clientOnline();
    const first = client.request('chat.history', history);
    const second = client.request('chat.read', { room: room(1), seq: 3 });
    socket.say({ re: 4, ok: true, data: {} });
    socket.say({ re: 3, ok: true, data: { messages: [messageAt(1)], more: false, change: 1 } });
    expect(await second).toEqual({ ok: true, value: {} });
    expect(await first).toEqual({ ok: true, value: { messages: [messageAt(1)], more: false, change: 1 } });
  });

  it('hand on why and when to try again', async () => {
    const { client, socket } = await clientOnline();
    const answer = client.request('chat.history', history);
    socket.refuse({ code: 'rate-limited', retryAfterMs: 400 });
    expect(await answer).toEqual({ ok: false, code: 'rate-limited', retryAfterMs: 400 });
  });

  it('do not believe an answer of the wrong shape', async () => {
    const { client, socket } = await clientOnline();
    const answer = client.request('chat.history', history);
    socket.answer({ messages: 'many', more: false });
    expect(await answer).toMatchObject({ ok: false, code: 'internal' });
  });

  it('are away without a connection, when it goes, and when the answer does not come', async () => {
    const { client, clock, socket, accept } = await clientOnline();
    const lost = client.request('chat.history', history);
    socket.close(1006);
    expect(await lost).toEqual({ ok: false, code: 'away' });
    expect(await client.request('chat.history', history)).toEqual({ ok: false, code: 'away' });
    client.retryNow();
    const next = await accept();
    const unanswered = client.request('chat.history', history);
    for (let ms = 0; ms < lineLimits.requestMs; ms += 1_000) {
      next.say({ type: 'person.changed', data: { person: ada } });
      clock.advance(1_000);
    }
    expect(await unanswered).toEqual({ ok: false, code: 'away' });
    expect(next.sent.at(-1)?.type).toBe('ping');
  });
});

describe('an answer that does not come', () => {
  const pings = (socket: { sent: readonly { type: string }[] }): number =>
    socket.sent.filter(({ type }) => type === 'ping').length;

  it('is asked after until it is there, so that the line notices what was lost', async () => {
    const { client, clock, socket } = await clientOnline();
    const answer = client.request('chat.read', { room: room(1), seq: 3 });
    clock.advance(nudgeMs * 3);
    expect(pings(socket)).toBe(3);
    socket.say({ re: 3, ok: true, data: {} });
    expect(await answer).toMatchObject({ ok: true });
    // The answers to those nobody waits for.
    socket.say({ re: 4, ok: true, data: {} });
    clock.advance(nudgeMs * 3);
    expect(pings(socket)).toBe(3);
  });

  it('is asked after ever more seldom before the service knows who asks', async () => {
    const { client, clock, newest } = clientBench();
    client.connectTo('ws://one/ws');
    newest().open();
    await settle();
    clock.advance(nudgeMs * 7);
    expect(newest().sent.map(({ type }) => type)).toEqual(['challenge', 'ping', 'ping', 'ping']);
    // A stranger is told so, and goes on with the greeting.
    newest().say({ re: 2, ok: false, error: { code: 'hello-required' } });
    clock.advance(nudgeMs * 7);
    expect(pings(newest())).toBe(3);
    clock.advance(nudgeMs);
    expect(pings(newest())).toBe(4);
  });
});

describe('what comes in', () => {
  it.each(['', 'no json', '[]', '{"type":"new.thing","data":{}}', '{"type":"person.changed","data":{}}'])(
    'is ignored when it is not understood: %j',
    async (text) => {
      const { client, socket, state } = await clientOnline();
      client.on('person.changed', () => expect.unreachable());
      socket.say(text);
      expect(state().state).toBe('online');
    },
  );
});

describe('the address', () => {
  it('a new one ends the old line', async () => {
    const { client, socket, newest, state } = await clientOnline();
    client.connectTo('ws://two/ws');
    expect(socket.isClosed).toBe(true);
    expect(newest().address).toBe('ws://two/ws');
    expect(state()).toEqual({ state: 'connecting', attempt: 0 });
  });

  it('none is quiet', async () => {
    const { client, clock, socket, sockets, state } = await clientOnline();
    client.connectTo(null);
    clock.advance(60_000);
    client.retryNow();
    expect(state()).toEqual({ state: 'idle' });
    expect(socket.isClosed).toBe(true);
    expect(sockets).toHaveLength(1);
  });

  it('a new one starts counting anew', async () => {
    const { client, socket, state } = await clientOnline();
    socket.close(1006);
    client.connectTo('ws://two/ws');
    expect(state()).toEqual({ state: 'connecting', attempt: 0 });
  });

  it('can be tried again after a refusal', async () => {
    const { client, socket, state } = await clientOnline();
    socket.close(closeCodes.replaced);
    client.connectTo('ws://one/ws');
    expect(state().state).toBe('connecting');
  });
});

it('leaves nothing behind', async () => {
  const { client, clock, socket, sockets } = await clientOnline();
  const asked = client.request('chat.history', history);
  client.end();
  expect(await asked).toEqual({ ok: false, code: 'away' });
  expect(socket.isClosed).toBe(true);
  expect(socket.closedWith).toBe(closeCodes.pageGone);
  expect(clock.pending()).toBe(0);
  expect(sockets).toHaveLength(1);
});
