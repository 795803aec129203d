import { describe, expect, it } from 'vitest';
import type { VisitId } from '../protocol/ids.ts';
import { createCallEngine } from './create-call-engine.ts';
import { createTwoPeople, leftovers, settle } from './fakes/fake-house.ts';

const setUp = () => createTwoPeople(createCallEngine);

describe('a call', () => {
  it('connects, and both see and hear each other', async () => {
    const { ada, bo, network, talk } = setUp();
    await talk();
    for (const { view, peer, tracks } of [ada, bo]) {
      const { connection, connectedAtMs, local } = view('live');
      const remote = peer();
      expect(remote).toMatchObject({ connection: 'connected', connectedAtMs: 1_000 });
      expect({ connection, connectedAtMs }).toEqual({ connection: 'connected', connectedAtMs: 1_000 });
      expect(local).toMatchObject({ microphone: { state: 'on' }, camera: { state: 'on' } });
      expect(remote.media).toMatchObject({ microphone: true, camera: true, screen: null });
      expect(tracks.has(remote.audioTrack ?? '')).toBe(true);
      expect(tracks.has(remote.cameraTrack ?? '')).toBe(true);
      expect(remote.screenTrack).toBeNull();
    }
    expect(network.openPeers()).toHaveLength(2);
  });

  it('has its offer ready before the other side answers, and keeps it until then', async () => {
    const house = setUp();
    await house.ring();
    expect(house.network.peers[0]?.signalingState).toBe('have-local-offer');
    expect(house.ada.client.heard.map(({ type }) => type)).not.toContain('signal.send');
  });

  it('sends no camera when it is accepted with voice', async () => {
    const house = setUp();
    await house.ring();
    house.bo.engine.accept('voice');
    await settle();
    expect(house.bo.media.asked).toEqual(['microphone']);
    expect(house.ada.peer()).toMatchObject({ media: { camera: false }, cameraTrack: null });
  });

  it('is answered once, however often Accept is pressed', async () => {
    const house = setUp();
    await house.ring();
    house.bo.engine.accept('video');
    house.bo.engine.accept('voice');
    await settle();
    house.bo.engine.accept('video');
    await settle();
    expect(house.bo.client.heard.filter(({ type }) => type === 'call.join')).toHaveLength(1);
    expect(house.network.peers).toHaveLength(2);
  });

  it('connects without any device, and says why there is none', async () => {
    const house = setUp();
    house.bo.media.failures.set('microphone', 'denied').set('camera', 'in-use');
    await house.talk();
    expect(house.bo.view('live')).toMatchObject({
      connection: 'connected',
      local: {
        microphone: { state: 'failed', failure: 'denied' },
        camera: { state: 'failed', failure: 'in-use' },
      },
    });
    expect(house.bo.peer().cameraTrack).not.toBeNull();
    house.bo.media.failures.clear();
    house.bo.engine.setMicrophone(true);
    await settle();
    expect(house.ada.peer().media.microphone).toBe(true);
  });

  it('ends on both sides when one hangs up', async () => {
    const house = setUp();
    await house.talk();
    house.ada.engine.leave();
    expect(house.ada.view('over')).toMatchObject({ outcome: 'hung-up', byMe: true });
    await settle();
    expect(house.bo.view('over')).toMatchObject({ outcome: 'hung-up', byMe: false });
    expect(leftovers(house, house.ada, house.bo)).toEqual([]);
    house.ada.engine.dismiss();
    expect(house.ada.engine.view.getState()).toEqual({ phase: 'idle' });
    house.bo.engine.start({ is: 'person', user: house.ada.user }, 'voice');
    await settle();
    expect(house.ada.view('incoming').by).toBe('bo');
  });

  it('leaves nothing behind at the end of the engine', async () => {
    const house = setUp();
    await house.talk();
    house.ada.engine.end();
    await settle();
    expect(house.bo.view('live').peers).toHaveLength(1);
    house.bo.engine.end();
    expect(leftovers(house, house.ada, house.bo)).toEqual([]);
  });

  it('closes devices that open after the call is over', async () => {
    const house = setUp();
    house.ada.media.hold();
    await house.ring();
    house.ada.engine.leave();
    house.ada.media.letGo();
    await settle();
    expect(house.ada.media.opened).toHaveLength(2);
    expect(leftovers(house, house.ada, house.bo)).toEqual([]);
  });

  it('takes no signal of another visit, to another visit, or of a call that is over', async () => {
    const house = setUp();
    await house.talk();
    const { ada, bo, network } = house;
    const body = {
      kind: 'description',
      type: 'offer',
      sdp: '{"peer":"evil","ufrag":"evil","kinds":[]}',
    } as const;
    const { call } = ada.view('live');
    const [mine, theirs] = house.visits();
    const said = { call, from: bo.user, attempt: 0, body };
    ada.client.inject('signal', { ...said, visit: theirs, to: 'of a life before' as VisitId });
    ada.client.inject('signal', { ...said, visit: 'strange' as VisitId, to: mine });
    await settle();
    expect(network.peers[0]?.remote?.peer).toBe('peer2');
    expect(network.peers).toHaveLength(2);
    ada.engine.leave();
    ada.client.inject('signal', { ...said, visit: theirs, to: mine });
    await settle();
    expect(leftovers(house, ada, bo)).toEqual([]);
  });

  it('lives through rubbish and doubles from the other device', async () => {
    const { ada, bo, network, talk, visits } = setUp();
    await talk();
    const { call } = ada.view('live');
    const [to, visit] = visits();
    const from = { call, from: bo.user, visit, to };
    ada.client.inject('signal', {
      ...from,
      attempt: 0,
      body: { kind: 'description', type: 'answer', sdp: 'rubbish' },
    });
    ada.client.inject('signal', {
      ...from,
      attempt: 0,
      body: { kind: 'description', type: 'offer', sdp: 'rubbish' },
    });
    const again = network.peers[1]?.localDescription();
    if (again) ada.client.inject('signal', { ...from, attempt: 0, body: again });
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    ada.engine.networkChanged();
    await settle();
    expect(network.peers[0]).toMatchObject({
      signalingState: 'stable',
      state: 'connected',
      ufrag: 'peer1.2',
    });
  });
});
