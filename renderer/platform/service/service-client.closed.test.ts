import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../../src/protocol/errors.ts';
import { clientOnline } from '../fakes/client-bench.ts';

describe('a service that its host took away', () => {
  it.each([
    [closeCodes.hostQuit, 'quit'],
    [closeCodes.turnedOff, 'turned-off'],
  ] as const)('%i: says so until it is back, and looks for it seldom', async (code, why) => {
    const { clock, socket, sockets, newest, accept, state } = await clientOnline();
    socket.close(code);
    expect(state()).toEqual({ state: 'closed', why });
    clock.advance(14_999);
    expect(sockets).toHaveLength(1);
    clock.advance(1);
    expect(sockets).toHaveLength(2);
    newest().close(1006);
    expect(state()).toEqual({ state: 'closed', why });
    clock.advance(15_000);
    await accept();
    expect(state().state).toBe('online');
    newest().close(1006);
    expect(state()).toMatchObject({ state: 'waiting', attempt: 1 });
  });

  it('looks at once for a service that was closed, when it is asked to', async () => {
    const { socket, sockets, client, newest, state } = await clientOnline();
    socket.close(closeCodes.hostQuit);
    client.retryNow();
    expect(sockets).toHaveLength(2);
    client.retryNow();
    expect(sockets).toHaveLength(2);
    newest().close(1006);
    client.connectTo('ws://two/ws');
    expect(state()).toEqual({ state: 'connecting', attempt: 0 });
  });

  it('says the newer of two reasons: it was turned off once the app was there again', async () => {
    const { socket, clock, newest, state } = await clientOnline();
    socket.close(closeCodes.hostQuit);
    clock.advance(15_000);
    newest().close(closeCodes.turnedOff);
    expect(state()).toEqual({ state: 'closed', why: 'turned-off' });
  });
});
