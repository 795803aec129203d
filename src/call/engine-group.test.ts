import { describe, expect, it } from 'vitest';
import type { CallId } from '../protocol/ids.ts';
import { createCallEngine } from './create-call-engine.ts';
import { leftovers, settle, type FakePerson } from './fakes/fake-house.ts';
import { createPeopleOfARoom } from './fakes/people-of-a-room.ts';
import { everything } from './quality/wanted.ts';
import type { CallMoment } from './view.ts';

const setUp = (count = 3) => createPeopleOfARoom(createCallEngine, count);

const meets = (person: FakePerson): string[] =>
  person.view('live').peers.map(({ user, connection }) => `${user} ${connection}`);

describe('a call in a room', () => {
  it('is active at once, with whoever began it in it alone, and rings the others', async () => {
    const { ada, bo, place, gather } = setUp();
    await gather([]);
    ada.engine.start(place, 'video');
    expect(ada.view('live')).toMatchObject({ sinceMs: null, connection: 'connecting', place });
    await settle();
    expect(ada.view('live')).toMatchObject({
      sinceMs: 0,
      connection: 'connected',
      connectedAtMs: 1_000,
      peers: [],
      rung: [
        { user: 'bo', alerting: true },
        { user: 'cy', alerting: true },
      ],
      isHost: true,
    });
    expect(bo.view('incoming')).toMatchObject({ by: 'ada', place, users: ['ada'] });
  });

  it('connects everybody with everybody else, once', async () => {
    const house = setUp(6);
    await house.gather();
    for (const person of house.people) {
      const others = house.people.filter((other) => other !== person).map(({ user }) => `${user} connected`);
      expect(meets(person)).toEqual(others);
      for (const { audioTrack, cameraTrack } of person.view('live').peers) {
        expect(person.tracks.has(audioTrack ?? '')).toBe(true);
        expect(person.tracks.has(cameraTrack ?? '')).toBe(true);
      }
    }
    expect(house.network.peers).toHaveLength(30);
    // One camera, one microphone, for five others.
    expect(house.ada.media.asked).toEqual(['microphone', 'camera']);
  });

  it('goes on for the others when one leaves, and lets them come back', async () => {
    const house = setUp();
    await house.gather();
    house.ada.engine.leave();
    await settle();
    expect(house.ada.view('over')).toMatchObject({ outcome: 'hung-up', byMe: true });
    expect(meets(house.bo)).toEqual(['cy connected']);
    // The two others talk on: a look at each end of their connection.
    expect(leftovers(house, house.ada).filter((left) => !left.startsWith('connection'))).toEqual([
      '2 timers',
    ]);
    expect(house.network.openPeers()).toHaveLength(2);
    const [open] = house.ada.engine.open.getState();
    expect(open).toMatchObject({ users: ['bo', 'cy'], isMineElsewhere: false, place: house.place });
    house.ada.engine.join(open?.call ?? house.ada.view('over').call, 'voice');
    await settle();
    expect(meets(house.ada)).toEqual(['bo connected', 'cy connected']);
    expect(meets(house.bo)).toEqual(['cy connected', 'ada connected']);
    expect(house.ada.engine.open.getState()).toEqual([]);
  });

  it('is come into again before the service has heard of the leaving', async () => {
    const house = setUp();
    await house.gather();
    const { call } = house.ada.view('live');
    house.ada.client.cut();
    house.ada.engine.leave();
    house.ada.engine.join(call, 'video');
    await settle();
    expect(house.ada.view('live').sinceMs).toBeNull();
    house.ada.client.restore();
    await settle();
    expect(meets(house.ada)).toEqual(['bo connected', 'cy connected']);
    expect(meets(house.bo)).toEqual(['cy connected', 'ada connected']);
  });

  it('is one call when all begin it at once', async () => {
    const house = setUp();
    for (const { engine } of house.people) engine.start(house.place, 'voice');
    await settle();
    expect(house.service.calls.size).toBe(1);
    for (const person of house.people) expect(meets(person)).toHaveLength(2);
    expect(house.network.openPeers()).toHaveLength(6);
  });

  it('ends when the last one leaves, and leaves nothing behind', async () => {
    const house = setUp();
    await house.gather();
    for (const { engine } of house.people) {
      engine.leave();
      await settle();
    }
    expect([...house.service.calls.values()].map(({ state }) => state.phase)).toEqual(['ended']);
    expect(leftovers(house, ...house.people)).toEqual([]);
    expect(house.ada.engine.open.getState()).toEqual([]);
  });

  it('declined on one device is declined on the other, and not missed', async () => {
    const house = setUp();
    const phone = house.person('cy', 'cy-phone');
    await house.gather([house.ada, house.bo]);
    phone.engine.decline();
    await settle();
    expect(house.cy.view('over')).toMatchObject({ outcome: 'declined', byMe: true });
  });

  it('rings those who are missing', async () => {
    const house = setUp();
    await house.gather([house.ada, house.bo]);
    house.cy.engine.decline();
    await settle();
    expect(house.ada.view('live').rung).toEqual([]);
    house.bo.engine.ring([house.cy.user]);
    await settle();
    expect(house.cy.view('incoming')).toMatchObject({ by: 'bo', users: ['ada', 'bo'] });
    house.cy.engine.accept('voice');
    await settle();
    expect(meets(house.cy)).toEqual(['ada connected', 'bo connected']);
  });

  it('tells whom one cannot ring, and why', async () => {
    const house = setUp();
    await house.gather([house.ada, house.bo]);
    house.cy.engine.decline();
    await settle();
    house.cy.client.cut();
    await settle();
    const moments: CallMoment[] = [];
    house.bo.engine.onMoment((moment) => moments.push(moment));
    house.bo.engine.ring([house.cy.user, house.ada.user]);
    await settle();
    expect(moments).toEqual([
      { is: 'unreached', people: [{ user: 'cy', why: 'offline' }], atMs: house.clock.now() },
    ]);
  });

  it('tells a seventh that it is full, and takes them by voice, without camera or share', async () => {
    const house = setUp(7);
    const seventh = house.people[6];
    await house.gather(house.people.slice(0, 6));
    seventh?.engine.accept('video');
    await settle();
    expect(seventh?.view('over').outcome).toBe('full');
    const [open] = seventh?.engine.open.getState() ?? [];
    if (open) seventh?.engine.join(open.call, 'voice');
    await settle();
    expect(seventh?.view('live')).toMatchObject({ ownKind: 'voice' });
    expect(house.ada.view('live').peers.at(-1)).toMatchObject({ user: 'gil', kind: 'voice' });
    seventh?.engine.setCamera(true);
    seventh?.engine.share({ id: '', surface: 'screen', name: '', audio: false });
    await settle();
    expect(seventh?.media.open().map(({ kind }) => kind)).toEqual(['audio']);
  });

  it('is kept well for the others by one whose connection fails', async () => {
    const house = setUp();
    await house.gather();
    const [first] = house.network.peers;
    first?.report('failed');
    await settle();
    expect(house.cy.view('live').peers.every(({ connection }) => connection === 'connected')).toBe(true);
    expect(meets(house.ada)).toEqual(['bo connected', 'cy connected']);
  });
});

describe('what nobody looks at', () => {
  const cameraTo = ({ network }: ReturnType<typeof setUp>, other: string) =>
    network
      .openPeers()
      .filter(({ remote }) => remote?.peer === other)
      .map(({ lanes }) => lanes[1]?.shaped?.isActive);

  it('is not sent to them, and to the others it is', async () => {
    const house = setUp();
    await house.gather();
    house.bo.engine.look(house.ada.user, { ...everything, camera: 'paused' });
    await settle();
    const ends = house.network.openPeers().map(({ id }) => cameraTo(house, id)[0]);
    expect(ends.filter((isSent) => isSent === false)).toHaveLength(1);
    house.bo.engine.look(house.ada.user, everything);
    await settle();
    expect(house.network.openPeers().every(({ id }) => cameraTo(house, id)[0])).toBe(true);
  });

  it('is remembered for who comes back, until this call is over', async () => {
    const house = setUp();
    await house.gather();
    house.bo.engine.look(house.ada.user, { ...everything, camera: 'paused' });
    house.ada.client.cut();
    const again = house.person('ada', 'ada-device');
    await settle();
    const paused = () =>
      house.network.openPeers().filter(({ lanes }) => lanes[1]?.shaped?.isActive === false);
    // The page that is gone has not closed its connections here.
    expect(paused().filter(({ id }) => Number(id.slice(4)) > 6)).toHaveLength(1);
    for (const { engine } of [again, house.bo, house.cy]) engine.leave();
    house.ada.engine.end();
    await settle();
    expect(house.network.openPeers()).toHaveLength(0);
  });
});

describe('hosts, hands and signs', () => {
  it('mutes at once whom a host asks to, and says who asked', async () => {
    const { ada, bo, gather } = setUp();
    await gather();
    const moments: CallMoment[] = [];
    const stop = bo.engine.onMoment((moment) => moments.push(moment));
    ada.engine.ask(bo.user, 'mute');
    await settle();
    expect(bo.view('live').local.microphone).toEqual({ state: 'off', mutedBy: 'ada' });
    expect(moments).toEqual([{ is: 'asked', by: 'ada', what: 'mute', atMs: 1_000 }]);
    stop();
    ada.engine.react('👍');
    await settle();
    expect(moments).toHaveLength(1);
  });

  it('hears nothing of a call that this page is not in', async () => {
    const { ada, bo, gather } = setUp();
    await gather();
    const moments: CallMoment[] = [];
    bo.engine.onMoment((moment) => moments.push(moment));
    const call = 'another' as CallId;
    bo.client.inject('call.asked', { call, by: ada.user, what: 'mute' });
    bo.client.inject('call.reacted', { call, user: ada.user, emoji: '👍' });
    expect(moments).toEqual([]);
    expect(bo.view('live').local.microphone.state).toBe('on');
  });

  it('asks nothing where this person may not', async () => {
    const { ada, bo, cy, gather } = setUp();
    await gather();
    expect([ada, bo, cy].map(({ view }) => view('live').isHost)).toEqual([true, false, false]);
    bo.engine.ask(ada.user, 'mute');
    bo.engine.remove(ada.user);
    bo.engine.lock(true);
    await settle();
    expect(ada.view('live')).toMatchObject({ isLocked: false, local: { microphone: { state: 'on' } } });
  });

  it('shows hands and signs, and lowers a hand for a host', async () => {
    const { ada, bo, gather } = setUp();
    await gather();
    const moments: CallMoment[] = [];
    ada.engine.onMoment((moment) => moments.push(moment));
    bo.engine.raiseHand(true);
    bo.engine.react('🎉');
    await settle();
    expect(ada.view('live').peers[0]?.handAtMs).toBe(1);
    expect(bo.view('live').ownHandAtMs).toBe(1);
    expect(moments).toEqual([{ is: 'reaction', user: 'bo', emoji: '🎉', atMs: 1_000 }]);
    ada.engine.ask(bo.user, 'lower-hand');
    await settle();
    expect(ada.view('live').peers[0]?.handAtMs).toBeNull();
  });

  it('shows somebody out, who comes back only when rung', async () => {
    const { ada, bo, cy, gather } = setUp();
    await gather();
    ada.engine.remove(bo.user);
    await settle();
    expect(bo.view('over')).toMatchObject({ outcome: 'removed', byMe: false });
    expect(meets(cy)).toEqual(['ada connected']);
    bo.engine.join(cy.view('live').call, 'voice');
    await settle();
    expect(bo.view('over').outcome).toBe('removed');
    ada.engine.ring([bo.user]);
    await settle();
    bo.engine.accept('voice');
    await settle();
    expect(meets(bo)).toEqual(['ada connected', 'cy connected']);
  });

  it('lets nobody in who is not rung once it is locked', async () => {
    const { ada, bo, cy, gather } = setUp();
    await gather([ada, bo]);
    cy.engine.decline();
    ada.engine.lock(true);
    await settle();
    expect(bo.view('live').isLocked).toBe(true);
    expect(cy.engine.open.getState()).toMatchObject([{ isLocked: true }]);
    cy.engine.join(ada.view('live').call, 'voice');
    await settle();
    expect(cy.view('over').outcome).toBe('locked');
  });
});
