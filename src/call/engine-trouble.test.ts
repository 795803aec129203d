import { describe, expect, it } from 'vitest';
import { limits } from '../protocol/limits.ts';
import { createCallEngine } from './create-call-engine.ts';
import { createTwoPeople, leftovers, settle } from './fakes/fake-house.ts';

const setUp = () => createTwoPeople(createCallEngine);

describe('a connection that cannot be opened', () => {
  it('does not keep the call from being put down, nor the next one from being made', async () => {
    const { ada, bo, network, talk, ring } = setUp();
    const open = network.open.bind(network);
    network.open = () => {
      throw new SyntaxError('not an ICE server');
    };
    await ring();
    expect(bo.view('incoming').by).toBe(ada.user);
    ada.engine.leave();
    await settle();
    expect(ada.view('over').outcome).toBe('cancelled');
    network.open = open;
    await talk();
    expect(ada.view('live').connection).toBe('connected');
  });
});

describe('a connection that finds no way', () => {
  const begun = { attempt: 0 } as const;

  it.each([
    ['the caller’s', 1],
    ['both', 2],
  ])('is replaced on both sides after a second: %s', async (_, deaf) => {
    const house = setUp();
    const { ada, bo, network, clock, talk } = house;
    network.deafFirst = deaf;
    await talk();
    expect(ada.view('live').connection).toBe('connecting');
    clock.advance(1_000);
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    expect(bo.view('live').connection).toBe('connected');
    expect(network.openPeers()).toHaveLength(2);
    expect(bo.tracks.has(bo.peer().cameraTrack ?? '')).toBe(true);
    ada.engine.leave();
    await settle();
    expect(leftovers(house, ada, bo)).toEqual([]);
  });

  it('is replaced also when only the one who answered sees the need', async () => {
    const { ada, bo, network, talk } = setUp();
    network.deafFirst = 2;
    await talk();
    const [, answering] = network.peers;
    answering?.report('failed');
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    expect(bo.view('live').connection).toBe('connected');
  });

  it('is not disturbed by a word that belongs to the one before', async () => {
    const { ada, bo, network, clock, talk, visits } = setUp();
    network.deafFirst = 1;
    await talk();
    clock.advance(8_000);
    await settle();
    const { call } = ada.view('live');
    const late = { kind: 'description', type: 'offer', sdp: 'of the first connection' } as const;
    const [to, visit] = visits();
    const from = { call, from: bo.user, visit, to, ...begun };
    ada.client.inject('signal', { ...from, body: late });
    ada.client.inject('signal', { ...from, body: { kind: 'anew' } });
    await settle();
    expect(network.openPeers()).toHaveLength(2);
    expect(ada.view('live').connection).toBe('connected');
  });

  it('is replaced only so often', async () => {
    const { ada, network, clock, talk } = setUp();
    network.deafFirst = 1_000;
    await talk();
    for (let round = 0; round < 20; round += 1) {
      clock.advance(30_000);
      await settle();
      ada.engine.retry();
      await settle();
    }
    expect(network.peers.length).toBeLessThanOrEqual(2 * (limits.callAttempts + 1));
  });
});

describe('a connection in trouble', () => {
  it('restarts when it fails, and is well again', async () => {
    const { ada, bo, network, talk } = setUp();
    await talk();
    network.cut('failed');
    await settle();
    expect(ada.view('live').connection).toBe('reconnecting');
    network.mend();
    await settle();
    expect(ada.view('live')).toMatchObject({ connection: 'connected', connectedAtMs: 1_000 });
    expect(bo.view('live').connection).toBe('connected');
    expect(network.peers).toHaveLength(2);
  });

  it('gives a short loss two seconds to heal by itself', async () => {
    const { ada, network, clock, talk } = setUp();
    await talk();
    network.cut('disconnected');
    await settle();
    expect(ada.view('live').connection).toBe('reconnecting');
    clock.advance(1_999);
    await settle();
    expect(network.peers[0]?.ufrag).toBe('peer1.1');
    clock.advance(1);
    await settle();
    expect(network.peers[0]?.ufrag).not.toBe('peer1.1');
  });

  it('says failed after thirty seconds, and tries again when asked', async () => {
    const house = setUp();
    await house.talk();
    const { ada, bo, network, clock } = house;
    network.cut('disconnected');
    await settle();
    clock.advance(30_000);
    await settle();
    expect(ada.view('live').connection).toBe('failed');
    expect(clock.pending()).toBe(0);
    network.mend();
    ada.engine.retry();
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    expect(bo.view('live').connection).toBe('connected');
    ada.engine.leave();
    await settle();
    expect(leftovers(house, ada, bo)).toEqual([]);
  });

  it('waits for the service if both are away, and recovers when the line is back', async () => {
    const { ada, bo, network, talk } = setUp();
    await talk();
    for (const { client } of [ada, bo]) client.cut();
    network.cut('failed');
    await settle();
    network.mend();
    await settle();
    expect(ada.view('live').connection).toBe('reconnecting');
    for (const { client } of [ada, bo]) client.restore();
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    expect(bo.view('live').connection).toBe('connected');
  });

  it('says an offer again that was lost on its way', async () => {
    const { ada, bo, service, clock, talk } = setUp();
    service.copiesOfSignal = () => 0;
    await talk();
    service.copiesOfSignal = () => 1;
    clock.advance(8_000);
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    expect(bo.view('live').connection).toBe('connected');
  });

  it('says an offer again when the line is back, even while the media is well', async () => {
    const { ada, bo, network, service, talk } = setUp();
    await talk();
    service.copiesOfSignal = () => 0;
    ada.engine.networkChanged();
    await settle();
    expect(network.peers[0]?.signalingState).toBe('have-local-offer');
    service.copiesOfSignal = () => 1;
    bo.client.cut();
    await settle();
    bo.client.restore();
    await settle();
    expect(network.peers.map(({ signalingState }) => signalingState)).toEqual(['stable', 'stable']);
  });

  it('is restarted at once when the network changes', async () => {
    const { ada, bo, network, talk } = setUp();
    await talk();
    ada.engine.networkChanged();
    await settle();
    expect(network.peers.map(({ ufrag }) => ufrag)).toEqual(['peer1.2', 'peer2.2']);
    expect(bo.view('live').connection).toBe('connected');
  });

  it('survives both sides restarting at once', async () => {
    const { ada, bo, network, talk } = setUp();
    await talk();
    for (const { engine } of [ada, bo]) engine.networkChanged();
    await settle();
    expect(network.openPeers().map(({ signalingState }) => signalingState)).toEqual(['stable', 'stable']);
    expect(network.openPeers().map(({ state }) => state)).toEqual(['connected', 'connected']);
  });
});
