import { describe, expect, it } from 'vitest';
import { createCallEngine } from './create-call-engine.ts';
import { createTwoPeople, leftovers, settle } from './fakes/fake-house.ts';

const setUp = () => createTwoPeople(createCallEngine);
type House = ReturnType<typeof setUp>;

async function moveTo(house: House, name: string) {
  const phone = house.person('bo', name);
  await settle();
  const [open] = phone.engine.open.getState();
  expect(open).toMatchObject({ isMineElsewhere: true, users: ['ada', 'bo'] });
  if (open) phone.engine.join(open.call, 'video');
  return phone;
}

describe('a call that moves to another device of the same person', () => {
  it('goes on there, and is over here with "moved"', async () => {
    const house = setUp();
    await house.talk();
    const phone = await moveTo(house, 'bo-phone');
    await settle();
    expect(house.bo.view('over')).toMatchObject({ outcome: 'moved', byMe: false });
    expect(phone.peer()).toMatchObject({ user: 'ada', connection: 'connected' });
    expect(house.ada.peer()).toMatchObject({ user: 'bo', connection: 'connected', connectedAtMs: 1_000 });
    expect(house.network.openPeers()).toHaveLength(2);
    // Of the call that goes on: a look at each end of its connection.
    expect(leftovers(house, house.bo).filter((left) => !left.startsWith('connection'))).toEqual(['2 timers']);
  });

  it('is seen from the old device until the new one’s media flows', async () => {
    const house = setUp();
    await house.talk();
    const before = house.ada.peer();
    house.network.deafFrom = 2;
    const phone = await moveTo(house, 'bo-phone');
    await settle();
    expect(house.ada.peer()).toMatchObject({ connection: 'connected', cameraTrack: before.cameraTrack });
    expect(house.bo.peer().connection).toBe('connected');
    expect(phone.peer().connection).toBe('connecting');
    house.network.deafFrom = Infinity;
    house.clock.advance(8_000);
    await settle();
    expect(phone.peer().connection).toBe('connected');
    expect(house.bo.view('over').outcome).toBe('moved');
    expect(house.ada.peer().cameraTrack).not.toBe(before.cameraTrack);
  });

  it('moves at once where nobody else is', async () => {
    const house = setUp();
    const { ada, bo, service } = house;
    const room = service.addRoom('room', ada.user, bo.user);
    bo.engine.start({ is: 'room', room }, 'voice');
    await settle();
    const phone = house.person('bo', 'bo-phone');
    const [open] = phone.engine.open.getState();
    if (open) phone.engine.join(open.call, 'voice');
    await settle();
    expect(bo.view('over').outcome).toBe('moved');
    expect(phone.view('live')).toMatchObject({ connection: 'connected', peers: [] });
  });

  it('is taken back from nobody by a page that comes back by itself', async () => {
    const house = setUp();
    await house.talk();
    house.network.deafFrom = 2;
    const phone = await moveTo(house, 'bo-phone');
    await settle();
    // The old device's page is reloaded in the middle of it.
    house.bo.client.cut();
    house.network.deafFrom = Infinity;
    const again = house.person('bo');
    await settle();
    expect(again.view('live').connection).toBe('connected');
    house.clock.advance(8_000);
    await settle();
    expect(phone.view('live').connection).toBe('connected');
    expect(again.view('over').outcome).toBe('moved');
    expect(house.ada.peer().connection).toBe('connected');
  });

  it('tells the old device later where the line goes in the middle', async () => {
    const house = setUp();
    await house.talk();
    const phone = await moveTo(house, 'bo-phone');
    const unsubscribe = phone.engine.view.subscribe((view) => {
      if (view.phase !== 'live' || view.connection !== 'connected') return;
      unsubscribe();
      phone.client.cut();
    });
    await settle();
    expect(house.bo.view('live').phase).toBe('live');
    phone.client.restore();
    await settle();
    expect(house.bo.view('over').outcome).toBe('moved');
    expect(phone.peer().connection).toBe('connected');
  });
});
