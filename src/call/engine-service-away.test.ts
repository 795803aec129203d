import { describe, expect, it } from 'vitest';
import type { CallId } from '../protocol/ids.ts';
import { createCallEngine } from './create-call-engine.ts';
import { createTwoPeople, settle } from './fakes/fake-house.ts';

const setUp = () => createTwoPeople(createCallEngine);

describe('while the service is away', () => {
  it('goes on talking, and says again what it sends when the line is back', async () => {
    const { ada, bo, service, talk } = setUp();
    await talk();
    ada.client.cut();
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    expect(bo.peer()).toMatchObject({ reachable: false });
    ada.engine.setCamera(false);
    await settle();
    expect(ada.media.open().map(({ kind }) => kind)).toEqual(['audio']);
    ada.client.restore();
    await settle();
    expect(bo.peer()).toMatchObject({
      reachable: true,
      media: { camera: false },
      cameraTrack: null,
    });
    expect(service.calls.get(ada.view('live').call)?.state.phase).toBe('active');
  });

  it('hangs up, and tells the service when the line is back', async () => {
    const { ada, bo, talk } = setUp();
    await talk();
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
    await house.ring();
    house.bo.client.cut();
    house.bo.engine.decline();
    house.bo.engine.dismiss();
    house.bo.client.restore();
    await settle();
    expect(house.bo.view('idle')).toEqual({ phase: 'idle' });
    expect(house.ada.view('over').outcome).toBe('declined');
  });

  it('is over with "lost" when the service has forgotten the call', async () => {
    const house = setUp();
    await house.talk();
    house.ada.client.cut();
    house.service.calls.clear();
    house.ada.client.restore();
    await settle();
    expect(house.ada.view('over')).toMatchObject({ outcome: 'lost', byMe: false });
    // Bo is still in it, and looks at his connection.
    expect(house.clock.pending()).toBe(1);
    expect(house.network.openPeers()).toHaveLength(1);
    expect(house.ada.media.open()).toEqual([]);
  });

  it('answers again when the line went with the answer', async () => {
    const house = setUp();
    await house.ring();
    house.bo.engine.accept('video');
    house.bo.client.cut();
    await settle();
    expect(house.bo.view('live').connection).toBe('connecting');
    house.bo.client.restore();
    await settle();
    expect(house.bo.view('live').connection).toBe('connected');
  });

  it('takes an answer back that the service never heard of', async () => {
    const house = setUp();
    await house.ring();
    house.bo.client.cut();
    house.bo.engine.accept('video');
    house.bo.engine.leave();
    house.bo.client.restore();
    await settle();
    expect(house.bo.view('over')).toMatchObject({ outcome: 'hung-up', byMe: true });
    expect(house.ada.view('over').outcome).toBe('declined');
  });

  it('gives an answer up when the line stays away', async () => {
    const house = setUp();
    await house.ring();
    house.bo.engine.accept('video');
    house.bo.client.cut();
    await settle();
    house.clock.advance(30_000);
    expect(house.bo.view('over').outcome).toBe('service-away');
    expect(house.bo.media.open()).toEqual([]);
  });

  it('comes back into the call of a life before, with what it sent then', async () => {
    const house = setUp();
    await house.talk();
    house.bo.engine.setCamera(false);
    await settle();
    // The app was killed: its engine is gone without a word, its device comes back.
    house.bo.client.cut();
    const again = house.person('bo');
    await settle();
    expect(again.view('live')).toMatchObject({
      connection: 'connected',
      local: { camera: { state: 'off' } },
    });
    expect(again.media.asked).toEqual(['microphone']);
    expect(house.ada.peer()).toMatchObject({
      connection: 'connected',
      reachable: true,
      media: { microphone: true, camera: false },
    });
    expect(house.network.openPeers()).toHaveLength(3);
  });

  it('comes back with its microphone when the page went in good order', async () => {
    const house = setUp();
    await house.talk();
    house.bo.engine.end();
    house.bo.client.cut();
    const again = house.person('bo');
    await settle();
    expect(again.media.asked).toEqual(['microphone', 'camera']);
  });

  it('opens nothing on the service’s word that this device is in a call, and leaves it', async () => {
    const house = setUp();
    await house.talk();
    const [call] = [...house.service.calls.values()];
    house.bo.client.cut();
    house.service.calls.clear();
    const forged = 'forged' as CallId;
    if (call) house.service.calls.set(forged, { ...call, call: forged });
    const again = house.person('bo');
    await settle();
    expect(again.view('idle').phase).toBe('idle');
    expect(again.media.asked).toEqual([]);
    expect(again.client.heard).toEqual([{ type: 'call.leave', data: { call: forged } }]);
  });

  it('opens of its own what it remembers to have sent, whatever the service says of it', async () => {
    const house = setUp();
    await house.talk();
    house.bo.engine.setCamera(false);
    house.bo.engine.setMicrophone(false);
    await settle();
    house.bo.client.cut();
    const media = { microphone: true, camera: true, screen: null, strained: false };
    for (const [id, call] of house.service.calls)
      house.service.calls.set(id, {
        ...call,
        participants: call.participants.map((each) => ({ ...each, media })),
      });
    const again = house.person('bo');
    await settle();
    expect(again.view('live').connection).toBe('connected');
    expect(again.media.asked).toEqual([]);
  });

  it('does not come back later than with its first welcome', async () => {
    const house = setUp();
    await house.talk();
    const [call] = [...house.service.calls.values()];
    house.bo.client.cut();
    house.service.calls.clear();
    const again = house.person('bo');
    await settle();
    again.client.cut();
    if (call) house.service.calls.set(call.call, call);
    again.client.restore();
    await settle();
    expect(again.view('idle').phase).toBe('idle');
    expect(again.media.asked).toEqual([]);
  });

  it('shows who comes back as reconnecting, not as gone', async () => {
    const house = setUp();
    await house.talk();
    house.bo.client.cut();
    house.network.cut('disconnected');
    await settle();
    const again = house.person('bo');
    await settle();
    expect(house.ada.peer()).toMatchObject({ connection: 'reconnecting', reachable: true });
    expect(again.peer().connection).toBe('reconnecting');
    house.network.mend();
    await settle();
    expect(house.ada.peer()).toMatchObject({ connection: 'connected', connectedAtMs: 1_000 });
    expect(again.peer().connection).toBe('connected');
  });

  it('leaves a ring of a life before, which nobody waits for any more', async () => {
    const house = setUp();
    await house.ring();
    house.ada.client.cut();
    const again = house.person('ada');
    await settle();
    expect(again.view('idle')).toEqual({ phase: 'idle' });
    expect(house.bo.view('over').outcome).toBe('missed');
  });

  it('finds a ring that began meanwhile', async () => {
    const house = setUp();
    const phone = house.person('bo', 'bo-phone');
    house.bo.client.cut();
    await house.ring();
    house.bo.client.restore();
    await settle();
    expect(house.bo.view('incoming').by).toBe('ada');
    expect(phone.view('incoming').by).toBe('ada');
  });
});
