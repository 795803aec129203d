import { describe, expect, it } from 'vitest';
import { createCallEngine } from './create-call-engine.ts';
import { createFakeHouse, settle, type FakePerson } from './fakes/fake-house.ts';

const setUp = () => {
  const house = createFakeHouse(createCallEngine);
  return { ...house, ada: house.person('ada'), bo: house.person('bo') };
};
type House = ReturnType<typeof setUp>;

async function ring({ ada, bo }: House, kind: 'voice' | 'video' = 'video'): Promise<void> {
  ada.engine.start(bo.user, kind);
  await settle();
}

async function talk(house: House): Promise<House> {
  await ring(house);
  house.bo.engine.accept('video');
  await settle();
  return house;
}

/** After the end of every call, whatever the way: no timer, no open device, no connection, no track. */
function expectNothingLeft({ clock, network }: House, ...people: FakePerson[]): void {
  expect(clock.pending()).toBe(0);
  expect(network.openPeers()).toEqual([]);
  for (const { media, tracks } of people) {
    expect(media.open()).toEqual([]);
    expect([...tracks.keys()]).toEqual([]);
  }
}

describe('ringing', () => {
  it('shows calling at once, and ringing when the other side shows the ring', async () => {
    const { ada, bo, ...house } = setUp();
    ada.engine.start(bo.user, 'video');
    expect(ada.view('calling')).toMatchObject({
      with: 'bo',
      kind: 'video',
      alerting: false,
      local: { microphone: { state: 'opening' }, camera: { state: 'opening' }, share: { state: 'off' } },
    });
    await settle();
    expect(bo.view('incoming')).toMatchObject({ with: 'ada', kind: 'video' });
    expect(ada.view('calling').alerting).toBe(true);
    expect(house.network.openPeers()).toHaveLength(1);
  });

  it.each(['busy', 'dnd', 'offline'] as const)('is over with "%s"', async (outcome) => {
    const house = setUp();
    const { ada, bo, service } = house;
    if (outcome === 'dnd') service.doNotDisturb.add(bo.user);
    if (outcome === 'offline') bo.client.cut();
    const eve = house.person('eve');
    if (outcome === 'busy') eve.engine.start(bo.user, 'voice');
    await settle();
    await ring(house);
    expect(ada.view('over')).toMatchObject({ outcome, byMe: false, durationMs: null });
    expect(ada.media.open()).toEqual([]);
  });

  it('is over with "service-away" when the line is away, and leaves the call the service may have made', async () => {
    const house = setUp();
    const { ada, bo } = house;
    ada.engine.start(bo.user, 'voice');
    await Promise.resolve();
    ada.client.cut();
    await settle();
    expect(ada.view('over').outcome).toBe('service-away');
    expectNothingLeft(house, ada);
    expect(bo.view('incoming').call).toBe('call1');
    ada.client.restore();
    await settle();
    expect(bo.view('over').outcome).toBe('cancelled');
  });

  it.each([
    ['declined', (bo: FakePerson) => bo.engine.decline()],
    [
      'no-answer',
      (_bo: FakePerson, { service }: House) => service.end([...service.calls.keys()][0]!, 'no-answer'),
    ],
  ] as const)('is over with "%s" on both sides', async (outcome, act) => {
    const house = setUp();
    await ring(house);
    act(house.bo, house);
    await settle();
    expect(house.ada.view('over')).toMatchObject({ outcome, byMe: false });
    expect(house.bo.view('over')).toMatchObject({ outcome, byMe: outcome === 'declined' });
    expectNothingLeft(house, house.ada, house.bo);
  });

  it('is cancelled by the caller', async () => {
    const house = setUp();
    await ring(house);
    house.ada.engine.leave();
    expect(house.ada.view('over')).toMatchObject({ outcome: 'cancelled', byMe: true });
    await settle();
    expect(house.bo.view('over')).toMatchObject({ outcome: 'cancelled', byMe: false });
    expectNothingLeft(house, house.ada, house.bo);
  });

  it('stops on a device when another one has answered', async () => {
    const house = setUp();
    const phone = house.person('bo', 'bo-phone');
    await ring(house);
    phone.engine.accept('voice');
    await settle();
    expect(house.bo.view('over')).toMatchObject({ outcome: 'answered-elsewhere', byMe: false });
    expect(phone.view('live').connection).toBe('connected');
  });

  it('is one call when both ring each other at once', async () => {
    const house = setUp();
    const { ada, bo, service, network } = house;
    ada.engine.start(bo.user, 'video');
    bo.engine.start(ada.user, 'video');
    await settle();
    expect(ada.view('live')).toMatchObject({ call: 'call1', connection: 'connected' });
    expect(bo.view('live')).toMatchObject({ call: 'call1', connection: 'connected' });
    expect(service.calls.size).toBe(1);
    expect(network.openPeers()).toHaveLength(2);
    // The camera was not opened a second time for the call that lives.
    expect(bo.media.asked).toEqual(['microphone', 'camera']);
    expect(bo.view('live').remote.cameraTrack).not.toBeNull();
  });

  it('leaves a call that was joined after its own was taken back', async () => {
    const house = setUp();
    const { ada, bo, service } = house;
    ada.engine.start(bo.user, 'video');
    bo.engine.start(ada.user, 'video');
    bo.engine.leave();
    await settle();
    expect([...service.calls.values()].map(({ state }) => state.phase)).toEqual(['ended']);
    expect(ada.view('over')).toMatchObject({ outcome: 'hung-up' });
    expectNothingLeft(house, ada, bo);
  });
});

describe('a call', () => {
  it('connects, and both see and hear each other', async () => {
    const { ada, bo, network } = await talk(setUp());
    for (const { view, tracks } of [ada, bo]) {
      const { connection, connectedAtMs, local, remote } = view('live');
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
    await ring(house);
    expect(house.network.peers[0]?.signalingState).toBe('have-local-offer');
    expect(house.ada.client.heard.map(({ type }) => type)).not.toContain('signal.send');
  });

  it('sends no camera when it is accepted with voice', async () => {
    const house = setUp();
    await ring(house);
    house.bo.engine.accept('voice');
    await settle();
    expect(house.bo.media.asked).toEqual(['microphone']);
    expect(house.ada.view('live').remote).toMatchObject({ media: { camera: false }, cameraTrack: null });
  });

  it('is answered once, however often Accept is pressed', async () => {
    const house = setUp();
    await ring(house);
    house.bo.engine.accept('video');
    house.bo.engine.accept('voice');
    await settle();
    house.bo.engine.accept('video');
    await settle();
    expect(house.bo.client.heard.filter(({ type }) => type === 'call.accept')).toHaveLength(1);
    expect(house.network.peers).toHaveLength(2);
  });

  it('connects without any device, and says why there is none', async () => {
    const house = setUp();
    house.bo.media.failures.set('microphone', 'denied').set('camera', 'in-use');
    await talk(house);
    expect(house.bo.view('live')).toMatchObject({
      connection: 'connected',
      local: {
        microphone: { state: 'failed', failure: 'denied' },
        camera: { state: 'failed', failure: 'in-use' },
      },
    });
    expect(house.bo.view('live').remote.cameraTrack).not.toBeNull();
    house.bo.media.failures.clear();
    house.bo.engine.setMicrophone(true);
    await settle();
    expect(house.ada.view('live').remote.media.microphone).toBe(true);
  });

  it('ends on both sides when one hangs up, with how long it took', async () => {
    const house = await talk(setUp());
    house.clock.advance(61_000);
    house.ada.engine.leave();
    expect(house.ada.view('over')).toMatchObject({ outcome: 'hung-up', byMe: true, durationMs: 61_000 });
    await settle();
    expect(house.bo.view('over')).toMatchObject({ outcome: 'hung-up', byMe: false, durationMs: 61_000 });
    expectNothingLeft(house, house.ada, house.bo);
    house.ada.engine.dismiss();
    expect(house.ada.engine.view.getState()).toEqual({ phase: 'idle' });
    house.bo.engine.start(house.ada.user, 'voice');
    await settle();
    expect(house.ada.view('incoming').with).toBe('bo');
  });

  it('leaves nothing behind at the end of the engine', async () => {
    const house = await talk(setUp());
    house.ada.engine.end();
    await settle();
    house.bo.engine.end();
    expectNothingLeft(house, house.ada, house.bo);
  });

  it('closes devices that open after the call is over', async () => {
    const house = setUp();
    house.ada.media.hold();
    await ring(house);
    house.ada.engine.leave();
    house.ada.media.letGo();
    await settle();
    expect(house.ada.media.opened).toHaveLength(2);
    expectNothingLeft(house, house.ada, house.bo);
  });

  it('takes no signal of another call, of another device, or of a call that is over', async () => {
    const house = await talk(setUp());
    const { ada, bo, network } = house;
    const body = {
      kind: 'description',
      type: 'offer',
      sdp: '{"peer":"evil","ufrag":"evil","kinds":[]}',
    } as const;
    const { call } = ada.view('live');
    ada.client.inject('signal', { call: 'other' as typeof call, from: bo.user, device: bo.device, body });
    ada.client.inject('signal', { call, from: bo.user, device: ada.device, body });
    await settle();
    expect(network.peers[0]?.remote?.peer).toBe('peer2');
    ada.engine.leave();
    ada.client.inject('signal', { call, from: bo.user, device: bo.device, body });
    await settle();
    expectNothingLeft(house, ada, bo);
  });

  it('lives through rubbish and doubles from the other device', async () => {
    const { ada, bo, network } = await talk(setUp());
    const { call } = ada.view('live');
    const from = { call, from: bo.user, device: bo.device };
    ada.client.inject('signal', { ...from, body: { kind: 'description', type: 'answer', sdp: 'rubbish' } });
    ada.client.inject('signal', { ...from, body: { kind: 'description', type: 'offer', sdp: 'rubbish' } });
    const again = network.peers[1]?.localDescription();
    if (again) ada.client.inject('signal', { ...from, body: again });
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

describe('while the service is away', () => {
  it('goes on talking, and says again what it sends when the line is back', async () => {
    const { ada, bo, service } = await talk(setUp());
    ada.client.cut();
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    expect(bo.view('live').remote.reachable).toBe(false);
    ada.engine.setCamera(false);
    await settle();
    expect(ada.media.open().map(({ kind }) => kind)).toEqual(['audio']);
    ada.client.restore();
    await settle();
    expect(bo.view('live').remote).toMatchObject({
      reachable: true,
      media: { camera: false },
      cameraTrack: null,
    });
    expect(service.calls.get(ada.view('live').call)?.state.phase).toBe('active');
  });

  it('hangs up, and tells the service when the line is back', async () => {
    const { ada, bo } = await talk(setUp());
    ada.client.cut();
    ada.engine.leave();
    await settle();
    expect(bo.view('live').connection).toBe('connected');
    ada.client.restore();
    await settle();
    expect(ada.view('over')).toMatchObject({ outcome: 'hung-up', byMe: true });
    expect(bo.view('over')).toMatchObject({ outcome: 'hung-up', byMe: false });
  });

  it('does not ring again for a call that was declined meanwhile', async () => {
    const house = setUp();
    await ring(house);
    house.bo.client.cut();
    house.bo.engine.decline();
    house.bo.engine.dismiss();
    house.bo.client.restore();
    await settle();
    expect(house.bo.view('idle')).toEqual({ phase: 'idle' });
    expect(house.ada.view('over').outcome).toBe('declined');
  });

  it('is over with "lost" when the service has forgotten the call', async () => {
    const house = await talk(setUp());
    house.ada.client.cut();
    house.service.calls.clear();
    house.ada.client.restore();
    await settle();
    expect(house.ada.view('over')).toMatchObject({ outcome: 'lost', byMe: false });
    expect(house.clock.pending()).toBe(0);
    expect(house.network.openPeers()).toHaveLength(1);
    expect(house.ada.media.open()).toEqual([]);
  });

  it('answers again when the line went with the answer', async () => {
    const house = setUp();
    await ring(house);
    house.bo.engine.accept('video');
    house.bo.client.cut();
    await settle();
    expect(house.bo.view('live').connection).toBe('connecting');
    house.bo.client.restore();
    await settle();
    expect(house.bo.view('live').connection).toBe('connected');
  });

  it('gives an answer up when the line stays away', async () => {
    const house = setUp();
    await ring(house);
    house.bo.engine.accept('video');
    house.bo.client.cut();
    await settle();
    house.clock.advance(30_000);
    expect(house.bo.view('over').outcome).toBe('service-away');
    expect(house.bo.media.open()).toEqual([]);
  });

  it('leaves a call of a life before, in which nobody sits any more', async () => {
    const house = await talk(setUp());
    // The app was killed: its engine is gone without a word, its device comes back.
    house.bo.client.cut();
    const again = house.person('bo');
    await settle();
    expect(again.view('idle')).toEqual({ phase: 'idle' });
    expect(house.ada.view('over').outcome).toBe('hung-up');
  });

  it('finds a ring that began meanwhile', async () => {
    const house = setUp();
    const phone = house.person('bo', 'bo-phone');
    house.bo.client.cut();
    await ring(house);
    house.bo.client.restore();
    await settle();
    expect(house.bo.view('incoming').with).toBe('ada');
    expect(phone.view('incoming').with).toBe('ada');
  });
});

describe('a connection in trouble', () => {
  it('restarts when it fails, and is well again', async () => {
    const { ada, bo, network } = await talk(setUp());
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
    const { ada, network, clock } = await talk(setUp());
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
    const house = await talk(setUp());
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
    expectNothingLeft(house, ada, bo);
  });

  it('waits for the service if both are away, and recovers when the line is back', async () => {
    const { ada, bo, network } = await talk(setUp());
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
    const house = setUp();
    await ring(house);
    house.bo.engine.accept('video');
    // The answer is taken, and then the callee's line goes before the offer has come.
    for (let turn = 0; turn < 20 && house.bo.view('live').remote.media.microphone === false; turn += 1) {
      if (house.ada.engine.view.getState().phase === 'live') break;
      await Promise.resolve();
    }
    house.bo.client.cut();
    await settle();
    house.bo.client.restore();
    await settle();
    house.clock.advance(8_000);
    await settle();
    expect(house.ada.view('live').connection).toBe('connected');
    expect(house.bo.view('live').connection).toBe('connected');
  });

  it('is restarted at once when the network changes', async () => {
    const { ada, bo, network } = await talk(setUp());
    ada.engine.networkChanged();
    await settle();
    expect(network.peers.map(({ ufrag }) => ufrag)).toEqual(['peer1.2', 'peer2.2']);
    expect(bo.view('live').connection).toBe('connected');
  });

  it('survives both sides restarting at once', async () => {
    const { ada, bo, network } = await talk(setUp());
    for (const { engine } of [ada, bo]) engine.networkChanged();
    await settle();
    expect(network.openPeers().map(({ signalingState }) => signalingState)).toEqual(['stable', 'stable']);
    expect(network.openPeers().map(({ state }) => state)).toEqual(['connected', 'connected']);
  });
});

describe('own devices in a call', () => {
  it('mutes at once, and keeps the microphone', async () => {
    const { ada, bo } = await talk(setUp());
    ada.engine.setMicrophone(false);
    const [microphone] = ada.media.opened;
    expect(microphone).toMatchObject({ enabled: false, isStopped: false });
    expect(ada.view('live').local.microphone).toEqual({ state: 'off' });
    await settle();
    expect(bo.view('live').remote).toMatchObject({ media: { microphone: false } });
    ada.engine.setMicrophone(true);
    expect(ada.view('live').local.microphone).toEqual({ state: 'on', track: microphone?.id });
    expect(microphone?.enabled).toBe(true);
  });

  it('turns the camera off for real, and on again without a new negotiation', async () => {
    const { ada, bo, network } = await talk(setUp());
    const said = ada.client.heard.filter(({ type }) => type === 'signal.send').length;
    ada.engine.setCamera(false);
    expect(ada.media.open().map(({ kind }) => kind)).toEqual(['audio']);
    await settle();
    expect(network.peers[0]?.lanes[1]?.sending).toBeNull();
    expect(bo.view('live').remote.cameraTrack).toBeNull();
    ada.engine.setCamera(true);
    await settle();
    expect(bo.view('live').remote.cameraTrack).toBe('peer2-camera');
    expect(ada.client.heard.filter(({ type }) => type === 'signal.send')).toHaveLength(said);
  });

  it('shares, tells so, and stops when the system ends it', async () => {
    const { ada, bo, network } = await talk(setUp());
    ada.engine.share({ id: 'window:1', surface: 'window', name: 'Notes', audio: true });
    await settle();
    const { share } = ada.view('live').local;
    expect(share).toMatchObject({ state: 'on', surface: 'window', audio: true, name: 'Notes' });
    expect(bo.view('live').remote).toMatchObject({
      media: { screen: 'window' },
      screenTrack: 'peer2-screen',
      screenAudioTrack: 'peer2-screen-audio',
    });
    ada.media.opened.find(({ id }) => share.state === 'on' && id === share.track)?.end();
    await settle();
    expect(ada.view('live').local.share).toEqual({ state: 'off' });
    expect(bo.view('live').remote).toMatchObject({ media: { screen: null }, screenTrack: null });
    expect(network.peers[0]?.lanes.map(({ sending }) => sending !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(ada.media.open()).toHaveLength(2);
  });

  it('uses the devices chosen in the settings, and those chosen during the call', async () => {
    const house = setUp();
    house.ada.chosen.set({ microphone: 'usb', camera: '' });
    await talk(house);
    expect(house.ada.media.asked).toEqual(['microphone usb', 'camera']);
    house.ada.engine.useDevice('camera', 'lens');
    await settle();
    house.ada.engine.leave();
    house.ada.engine.start(house.bo.user, 'video');
    await settle();
    expect(house.ada.media.asked.slice(2)).toEqual(['camera lens', 'microphone usb', 'camera lens']);
  });

  it('does nothing with a click outside a call', () => {
    const { ada } = setUp();
    const { engine } = ada;
    engine.setCamera(true);
    engine.setMicrophone(false);
    engine.share({ id: '', surface: 'screen', name: '', audio: false });
    engine.stopSharing();
    for (const late of [engine.accept, engine.decline, engine.leave, engine.dismiss, engine.retry])
      late('voice');
    engine.networkChanged();
    expect(ada.view('idle')).toEqual({ phase: 'idle' });
    expect(ada.media.asked).toEqual([]);
  });
});
