import { describe, expect, it } from 'vitest';
import { createCallEngine } from './create-call-engine.ts';
import { createTwoPeople, leftovers, settle, type FakePerson } from './fakes/fake-house.ts';

const setUp = () => createTwoPeople(createCallEngine);
type House = ReturnType<typeof setUp>;

describe('ringing', () => {
  it('shows calling at once, and ringing when the other side shows the ring', async () => {
    const { ada, bo, ...house } = setUp();
    ada.engine.start({ is: 'person', user: bo.user }, 'video');
    expect(ada.view('calling')).toMatchObject({
      place: { is: 'person', user: 'bo' },
      kind: 'video',
      alerting: false,
      local: { microphone: { state: 'opening' }, camera: { state: 'opening' }, share: { state: 'off' } },
    });
    await settle();
    expect(bo.view('incoming')).toMatchObject({
      by: 'ada',
      place: { is: 'person', user: 'ada' },
      kind: 'video',
    });
    expect(ada.view('calling').alerting).toBe(true);
    expect(house.network.openPeers()).toHaveLength(1);
  });

  it.each(['busy', 'dnd', 'offline'] as const)('is over with "%s"', async (outcome) => {
    const house = setUp();
    const { ada, bo, service } = house;
    if (outcome === 'dnd') service.doNotDisturb.add(bo.user);
    if (outcome === 'offline') bo.client.cut();
    const eve = house.person('eve');
    if (outcome === 'busy') eve.engine.start({ is: 'person', user: bo.user }, 'voice');
    await settle();
    await house.ring();
    expect(ada.view('over')).toMatchObject({ outcome, byMe: false });
    expect(ada.media.open()).toEqual([]);
  });

  it('is over with "service-away" when the line is away, and leaves the call the service may have made', async () => {
    const house = setUp();
    const { ada, bo } = house;
    ada.engine.start({ is: 'person', user: bo.user }, 'voice');
    ada.client.down.hold();
    await settle();
    ada.client.cut();
    await settle();
    expect(ada.view('over').outcome).toBe('service-away');
    expect(leftovers(house, ada)).toEqual([]);
    expect(bo.view('incoming').call).toBe('call1');
    ada.client.restore();
    await settle();
    expect(bo.view('over').outcome).toBe('missed');
  });

  it.each([
    ['declined', 'declined', (bo: FakePerson) => bo.engine.decline()],
    [
      'no-answer',
      'missed',
      (_bo: FakePerson, { service }: House) => {
        for (const call of service.calls.keys()) service.end(call, 'no-answer');
      },
    ],
  ] as const)('is over with "%s" for the caller, "%s" for the callee', async (outcome, seenByBo, act) => {
    const house = setUp();
    await house.ring();
    act(house.bo, house);
    await settle();
    expect(house.ada.view('over')).toMatchObject({ outcome, byMe: false });
    expect(house.bo.view('over')).toMatchObject({ outcome: seenByBo, byMe: outcome === 'declined' });
    expect(leftovers(house, house.ada, house.bo)).toEqual([]);
  });

  it('is cancelled by the caller', async () => {
    const house = setUp();
    await house.ring();
    house.ada.engine.leave();
    expect(house.ada.view('over')).toMatchObject({ outcome: 'cancelled', byMe: true });
    await settle();
    expect(house.bo.view('over')).toMatchObject({ outcome: 'missed', byMe: false });
    expect(leftovers(house, house.ada, house.bo)).toEqual([]);
  });

  it('stops on a device when another one has answered', async () => {
    const house = setUp();
    const phone = house.person('bo', 'bo-phone');
    await house.ring();
    phone.engine.accept('voice');
    await settle();
    expect(house.bo.view('over')).toMatchObject({ outcome: 'answered-elsewhere', byMe: false });
    expect(phone.view('live').connection).toBe('connected');
  });

  it('is one call when both ring each other at once', async () => {
    const house = setUp();
    const { ada, bo, service, network } = house;
    ada.engine.start({ is: 'person', user: bo.user }, 'video');
    bo.engine.start({ is: 'person', user: ada.user }, 'video');
    await settle();
    expect(ada.view('live')).toMatchObject({ call: 'call1', connection: 'connected' });
    expect(bo.view('live')).toMatchObject({ call: 'call1', connection: 'connected' });
    expect(service.calls.size).toBe(1);
    expect(network.openPeers()).toHaveLength(2);
    // The camera was not opened a second time for the call that lives.
    expect(bo.media.asked).toEqual(['microphone', 'camera']);
    expect(bo.peer().cameraTrack).not.toBeNull();
  });

  it('leaves a call that was joined after its own was taken back', async () => {
    const house = setUp();
    const { ada, bo, service } = house;
    ada.engine.start({ is: 'person', user: bo.user }, 'video');
    bo.engine.start({ is: 'person', user: ada.user }, 'video');
    bo.engine.leave();
    await settle();
    expect([...service.calls.values()].map(({ state }) => state.phase)).toEqual(['ended']);
    expect(ada.view('over')).toMatchObject({ outcome: 'hung-up' });
    expect(leftovers(house, ada, bo)).toEqual([]);
  });
});
