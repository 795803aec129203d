import { describe, expect, it } from 'vitest';
import { createCallEngine } from './create-call-engine.ts';
import { createTwoPeople, settle } from './fakes/fake-house.ts';

const setUp = () => createTwoPeople(createCallEngine);
type House = ReturnType<typeof setUp>;

/** Whose relay each connection had when it looked for a way out, one list for each look. */
const looks = ({ network }: House): string[] =>
  network
    .openPeers()
    .flatMap(({ lookedWith }) => lookedWith.map((servers) => servers.map(nameOf).join()))
    .toSorted();
const nameOf = ({ username }: { username?: string | undefined }): string => username ?? '';

describe('the relay of a call', () => {
  it('is known to both before they look for a way', async () => {
    const house = setUp();
    await house.talk();
    expect(looks(house)).toEqual(['ada-device', 'bo-device']);
  });

  it('comes in time for who accepts faster than the ring is answered for', async () => {
    const house = setUp();
    const { ada, bo } = house;
    bo.engine.view.subscribe(({ phase }) => phase === 'incoming' && bo.engine.accept('voice'));
    ada.engine.start({ is: 'person', user: bo.user }, 'voice');
    await settle();
    expect(bo.view('live').connection).toBe('connected');
    expect(looks(house)).toEqual(['ada-device', 'bo-device']);
  });

  it('is there when both ring each other at once', async () => {
    const house = setUp();
    const { ada, bo } = house;
    ada.engine.start({ is: 'person', user: bo.user }, 'voice');
    bo.engine.start({ is: 'person', user: ada.user }, 'voice');
    await settle();
    expect(ada.view('live').connection).toBe('connected');
    expect(looks(house)).toEqual(['ada-device', 'bo-device']);
  });

  it('stays that of the call when another rings meanwhile', async () => {
    const house = setUp();
    const eve = house.person('eve');
    await house.talk();
    house.service.hasRelay = false;
    eve.engine.start({ is: 'person', user: house.bo.user }, 'voice');
    await settle();
    expect(house.bo.engine.waiting.getState()).toMatchObject({ by: 'eve' });
    house.bo.engine.networkChanged();
    await settle();
    expect(looks(house).filter((look) => look === 'bo-device').length).toBeGreaterThan(1);
  });

  it('is not carried into the next call', async () => {
    const house = setUp();
    const { ada, bo, service } = house;
    await house.talk();
    ada.engine.leave();
    await settle();
    service.hasRelay = false;
    await house.talk();
    expect(bo.view('live').connection).toBe('connected');
    expect(looks(house)).toEqual(['', '']);
  });
});
