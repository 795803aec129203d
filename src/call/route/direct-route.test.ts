import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { silentLog } from '../../base/log.ts';
import { createSubject } from '../../base/observable.ts';
import { createScope } from '../../base/scope.ts';
import type { CallId, DeviceId, UserId, VisitId } from '../../protocol/ids.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import { settle } from '../fakes/fake-house.ts';
import { FakeNetwork } from '../fakes/fake-network.ts';
import { FakeService } from '../fakes/fake-service.ts';
import { FakeTrack } from '../fakes/fake-track.ts';
import type { IceServers } from '../ports.ts';
import { createCallQuality, type QualityChoice } from '../quality/call-quality.ts';
import { createDirectRoute } from './direct-route.ts';
import type { Meeting } from './media-route.ts';

const call = 'call' as CallId;
const his = 'his' as VisitId;
const hers = 'hers' as VisitId;
const meet = (visit: VisitId, offers: boolean, more: Partial<Meeting> = {}): Meeting => ({
  visit,
  offers,
  reachable: true,
  comesBack: false,
  ...more,
});

function setUp(visit = 'mine', network = new FakeNetwork()) {
  const scope = createScope();
  const clock = createManualClock(1_000);
  const client = new FakeService().client(visit as UserId, visit as DeviceId);
  const tracks = new Set<string>();
  const servers: { now: IceServers } = { now: [] };
  const route = createDirectRoute({
    scope,
    ports: {
      signaling: client,
      tracks: { put: ({ id }) => void tracks.add(id), remove: (id) => void tracks.delete(id) },
      openConnection: (iceServers, listener) => network.open(listener, iceServers),
      quality: createCallQuality(
        clock,
        createSubject<QualityChoice>({ videoCodec: 'automatic', megabytesPerHour: null }),
      ),
    },
    own: () => ({ call, visit: visit as VisitId }),
    iceServers: () => servers.now,
    clock,
    log: silentLog,
    changed() {},
  });
  /** What it has said since the last question, and to whom. */
  const said = (): { to: VisitId; attempt: number; body: SignalBody }[] =>
    client.heard.flatMap(({ type, data }) =>
      type === 'signal.send' ? [data as { to: VisitId; attempt: number; body: SignalBody }] : [],
    );
  return { scope, clock, tracks, network, route, said, servers };
}

describe('the direct route', () => {
  it('hands the offer that waits to who answers first, and makes another for the next', async () => {
    const { network, route, said } = setUp();
    route.prepare();
    await settle();
    expect([network.peers.length, said()]).toEqual([1, []]);
    route.meet([meet(his, true)]);
    await settle();
    expect(network.peers).toHaveLength(1);
    expect(said().map(({ to, body }) => `${to} ${body.kind}`)).toEqual(['his description', 'his candidate']);
    route.meet([meet(his, true), meet(hers, true)]);
    await settle();
    expect(network.openPeers()).toHaveLength(2);
    expect(said().filter(({ to }) => to === hers)).toHaveLength(2);
  });

  it('puts the offer that waits away where the other side makes it', async () => {
    const { network, route, tracks } = setUp();
    route.prepare();
    route.meet([meet(his, false)]);
    expect(network.openPeers()).toHaveLength(1);
    expect(tracks.size).toBe(0);
  });

  it('makes it anew in another network, and with other servers', async () => {
    const { network, route, servers } = setUp();
    route.prepare();
    route.networkChanged();
    expect(network.openPeers().map(({ id }) => id)).toEqual(['peer2']);
    servers.now = [{ urls: ['stun:new'] }];
    route.serversChanged();
    expect(network.openPeers()[0]?.servers).toEqual(servers.now);
  });

  it('lets go whom it meets no more, and everybody at the end', async () => {
    const { network, route, tracks, scope, clock } = setUp();
    route.meet([meet(his, true), meet(hers, true)]);
    expect(tracks.size).toBe(8);
    route.meet([meet(hers, true)]);
    expect(network.openPeers().map(({ id }) => id)).toEqual(['peer2']);
    expect(route.state(his)).toBeNull();
    expect(tracks.size).toBe(4);
    scope.end();
    expect([network.openPeers().length, tracks.size, clock.pending()]).toEqual([0, 0, 0]);
  });

  it('begins again where it turns out who makes the offers', () => {
    const { network, route } = setUp();
    route.meet([meet(his, false, { reachable: false })]);
    route.meet([meet(his, true)]);
    expect(network.peers.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    route.meet([meet(his, true)]);
    expect(network.peers).toHaveLength(2);
  });

  it('keeps what a visit says before it is known, as much as an honest one says', async () => {
    const network = new FakeNetwork();
    const he = setUp('his', network);
    const me = setUp('mine', network);
    he.route.meet([meet('mine' as VisitId, true)]);
    await settle();
    for (const { attempt, body } of he.said()) me.route.received(his, attempt, body);
    me.route.meet([meet(his, false)]);
    await settle();
    expect(me.said().map(({ body }) => body.kind)).toEqual(['description', 'candidate']);

    const flooded = setUp('mine', new FakeNetwork());
    const [offer] = he.said();
    if (offer) flooded.route.received(his, 0, offer.body);
    for (let count = 0; count < 200; count += 1) flooded.route.received(hers, 0, { kind: 'anew' });
    flooded.route.meet([meet(his, false)]);
    await settle();
    expect(flooded.said()).toEqual([]);
  });

  it('begins another connection once where the other side asks for one, and offers once', async () => {
    const { network, route, said } = setUp();
    route.meet([meet(his, true)]);
    await settle();
    route.received(his, 1, { kind: 'anew' });
    expect(network.openPeers()).toMatchObject([{ id: 'peer2', restarts: 0 }]);
    await settle();
    const offers = said().filter(({ attempt, body }) => attempt === 1 && body.kind === 'description');
    expect(offers).toHaveLength(1);
    route.received(his, 1, { kind: 'anew' });
    await settle();
    expect(network.openPeers()).toMatchObject([{ id: 'peer2' }]);
  });

  it('sends one track to everybody who is there and who comes', async () => {
    const { network, route } = setUp();
    const track = new FakeTrack('camera', 'video');
    route.meet([meet(his, true)]);
    await route.send('camera', track);
    route.meet([meet(his, true), meet(hers, true)]);
    await settle();
    expect(network.peers.map(({ lanes }) => lanes[1]?.sending)).toEqual([track, track]);
  });

  it('waits without a timer for a visit that nothing reaches yet', () => {
    const { route, clock } = setUp();
    route.meet([meet(his, false, { reachable: false })]);
    expect(clock.pending()).toBe(0);
    route.meet([meet(his, false)]);
    expect(clock.pending()).toBe(2);
    expect(route.state(his)).toMatchObject({ connection: 'connecting', connectedAtMs: null });
  });

  it('shows who comes back as reconnecting from the beginning', () => {
    const { route } = setUp();
    route.meet([meet(his, false, { comesBack: true })]);
    expect(route.state(his)?.connection).toBe('reconnecting');
  });

  it('says an unanswered offer again when the line is back', async () => {
    const { route, said } = setUp();
    route.meet([meet(his, true)]);
    await settle();
    const offers = () => said().filter(({ body }) => body.kind === 'description');
    expect(offers()).toHaveLength(1);
    route.lineBack();
    await settle();
    expect(offers()).toHaveLength(2);
  });

  /** Two who talk: he offers. `tell` brings one what the other has said since. */
  async function talking() {
    const network = new FakeNetwork();
    const [he, me] = [setUp('his', network), setUp('mine', network)];
    const mine = 'mine' as VisitId;
    const told = { he: 0, me: 0 };
    const tell = {
      me: () =>
        he
          .said()
          .slice(told.me)
          .forEach(({ attempt, body }) => {
            told.me += 1;
            me.route.received(his, attempt, body);
          }),
      him: () =>
        me
          .said()
          .slice(told.he)
          .forEach(({ attempt, body }) => {
            told.he += 1;
            he.route.received(mine, attempt, body);
          }),
    };
    he.route.meet([meet(mine, true)]);
    me.route.meet([meet(his, false)]);
    await settle();
    tell.me();
    await settle();
    tell.him();
    await settle();
    expect(me.route.state(his)?.connection).toBe('connected');
    return { network, he, me, tell };
  }

  it('does not ask for a new way while the other side looks for one', async () => {
    const { network, he, me, tell } = await talking();
    const asked = () => me.said().filter(({ body }) => body.kind === 'anew');
    network.cut('disconnected');
    he.route.networkChanged();
    await settle();
    me.clock.advance(1_500);
    tell.me();
    me.clock.advance(1_500);
    await settle();
    expect(asked()).toEqual([]);
    me.clock.advance(8_000);
    await settle();
    expect(asked()).toHaveLength(1);
  });

  it('is not well before another connection is, which the other side has begun', async () => {
    const { me } = await talking();
    expect(Object.keys(me.route.state(his)?.lanes ?? {})).toHaveLength(4);
    me.route.received(his, 1, { kind: 'candidate', candidate: null });
    expect(me.route.state(his)).toMatchObject({
      connection: 'reconnecting',
      connectedAtMs: 1_000,
      lanes: {},
    });
    expect(me.route.state(his)?.lanes).toEqual({});
    expect(me.clock.pending()).toBe(2);
  });
});
