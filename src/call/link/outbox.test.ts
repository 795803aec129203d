import { describe, expect, it } from 'vitest';
import { createScope } from '../../base/scope.ts';
import type { CallId, DeviceId, UserId, VisitId } from '../../protocol/ids.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import { settle } from '../fakes/fake-house.ts';
import { FakeService } from '../fakes/fake-service.ts';
import { createOutbox } from './outbox.ts';

const call = 'call-1' as CallId;
const address = { call, visit: 'ada-visit' as VisitId, to: 'bo-visit' as VisitId };
const offer = (sdp: string): SignalBody => ({ kind: 'description', type: 'offer', sdp });
const candidate: SignalBody = { kind: 'candidate', candidate: null };

function setUp() {
  const scope = createScope();
  const client = new FakeService().client('ada' as UserId, 'ada-device' as DeviceId);
  return { scope, client, outbox: createOutbox(client, scope, 3) };
}
const said = (body: SignalBody) => ({ type: 'signal.send', data: { ...address, attempt: 3, body } });

describe('outbox', () => {
  it('keeps everything until the peer is known, then says it in order', async () => {
    const { client, outbox } = setUp();
    outbox.send(offer('a'));
    outbox.send(candidate);
    await settle();
    expect(client.heard).toEqual([]);
    outbox.meet(address);
    await settle();
    expect(client.heard).toEqual([said(offer('a')), said(candidate)]);
  });

  it('says only once that there should be another offer', async () => {
    const { client, outbox } = setUp();
    for (const body of [{ kind: 'anew' }, candidate, { kind: 'anew' }] satisfies SignalBody[])
      outbox.send(body);
    outbox.meet(address);
    await settle();
    expect(client.heard).toEqual([said(candidate), said({ kind: 'anew' })]);
  });

  it('keeps what the line did not take, and says it when the line is back', async () => {
    const { client, outbox } = setUp();
    outbox.meet(address);
    outbox.send(candidate);
    client.cut();
    outbox.send(offer('a'));
    await settle();
    expect(client.heard).toEqual([]);
    client.restore();
    await settle();
    expect(client.heard).toContainEqual(said(candidate));
    expect(client.heard).toContainEqual(said(offer('a')));
  });

  it('says only the newest of several offers that waited', async () => {
    const { client, outbox } = setUp();
    for (const sdp of ['a', 'b', 'c']) outbox.send(offer(sdp));
    outbox.meet(address);
    await settle();
    expect(client.heard).toEqual([said(offer('c'))]);
  });

  it('says nothing after its end', async () => {
    const { client, outbox, scope } = setUp();
    outbox.send(candidate);
    scope.end();
    outbox.meet(address);
    outbox.send(candidate);
    await settle();
    expect(client.heard).toEqual([]);
  });
});
