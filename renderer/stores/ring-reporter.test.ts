import { describe, expect, it } from 'vitest';
import { incoming, live, nothingOn, over, sharing, withAda } from '../platform/fakes/fake-call.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, bo, callId, room, roomWith } from '../platform/fakes/sample.ts';
import { setUp, online, devicesOf } from './fakes/app-bench.ts';

describe('an incoming call', () => {
  it('rings until it is answered', async () => {
    const t = setUp(createFakeDesktop({ devices: devicesOf }));
    t.fake.goOnline();
    t.view.set(incoming);
    expect(t.desktop.rings).toEqual([
      {
        call: callId(1),
        caller: ada.user,
        callerName: 'Ada',
        kind: 'voice',
        room: null,
        roomId: null,
        inside: [],
      },
    ]);
    await settle();
    t.view.set({ ...incoming });
    t.view.set(live(null));
    expect(t.desktop.log).toEqual(['ring', 'stop']);
    expect(t.heard).toEqual([
      'ring on bell looping',
      'ring on default looping',
      'ring silent',
      'ring silent',
    ]);
  });

  it('is followed by what the caller looks like, and does not wait for it', async () => {
    const t = setUp();
    t.fake.goOnline({ people: [{ ...ada, picture: 'A'.repeat(22) }, bo] });
    t.fake.answers['picture.get'] = () => ({ ok: true, value: { picture: 'face' } });
    t.view.set(incoming);
    expect(t.desktop.log).toEqual(['ring']);
    await settle();
    expect(t.desktop.log).toEqual(['ring', 'picture face']);
  });

  it('rings on the chosen speaker alone where the person wants it so', async () => {
    const t = setUp(createFakeDesktop({ devices: devicesOf, ringsOnDefaultToo: false }));
    t.view.set(incoming);
    await settle();
    expect(t.heard).toEqual(['ring on bell looping']);
  });

  it.each([
    ['missed', false, 'stop, missed'],
    ['answered-elsewhere', false, 'stop'],
    ['declined', true, 'stop'],
  ] as const)('that is %s (by me: %s): %s', (outcome, byMe, expected) => {
    const t = online();
    t.view.set(incoming);
    t.view.set(over(outcome, byMe));
    expect(t.desktop.log.at(-1)).toBe(expected);
  });

  it.each([
    ['call', { leavesCall: true }],
    ['sharing', { leavesCall: true }],
    ['sharing-screen', { leavesCall: true, quiet: true }],
  ] as const)(
    'is quiet for who is busy at another service (%s), and says which one it is',
    async (elsewhere, more) => {
      const t = setUp(createFakeDesktop({ devices: devicesOf }));
      const club = {
        id: 'club',
        name: 'Club',
        label: null,
        connection: 'online',
        unread: 0,
        call: 'in',
      } as const;
      const alone = t.desktop.profiles.getState();
      t.desktop.profiles.set({ ...alone, all: [...alone.all, club], elsewhere });
      t.fake.goOnline();
      t.view.set(incoming);
      await settle();
      expect(t.desktop.rings).toMatchObject([{ callerName: 'Ada', service: 'Test service', ...more }]);
      expect(t.heard).toEqual(['message on loud']);
      t.desktop.profiles.set({ ...t.desktop.profiles.getState(), elsewhere: 'nothing' });
      expect(t.desktop.rings.at(-1)?.quiet).toBeUndefined();
      expect(t.desktop.rings).toHaveLength(elsewhere === 'sharing-screen' ? 2 : 1);
    },
  );

  it('is told anew when a call is begun at another service while it rings: answering it leaves that one', async () => {
    const t = online();
    t.view.set(incoming);
    t.desktop.profiles.set({ ...t.desktop.profiles.getState(), elsewhere: 'call' });
    await settle();
    expect(t.desktop.rings.map(({ leavesCall }) => leavesCall)).toEqual([undefined, true]);
    expect(t.heard.at(-1)).toBe('message on default');
  });

  it('in a room names the room and who is in it', () => {
    const t = setUp();
    t.fake.goOnline({ rooms: [roomWith(2, { kind: 'group', name: 'Garden' })] });
    t.view.set({ ...incoming, place: { is: 'room', room: room(1) }, users: [ada.user, bo.user] });
    expect(t.desktop.rings).toMatchObject([
      { callerName: 'Ada', room: 'Garden', roomId: room(1), inside: ['Bo'] },
    ]);
  });

  it('says of a ring that comes through do not disturb that it does', () => {
    const t = online();
    t.desktop.settings.set({ ...t.desktop.settings.getState(), availability: 'dnd' });
    t.view.set(incoming);
    expect(t.desktop.rings).toMatchObject([{ urgent: true }]);
  });

  it('says of a caller who may ring through do not disturb that they may, in a group too', () => {
    const t = setUp();
    const garden = roomWith(2, { room: room(2), kind: 'group', name: 'Garden' });
    t.fake.goOnline({ rooms: [roomWith(2, { letsRing: true }), garden] });
    t.view.set(incoming);
    t.view.set({ ...incoming, call: callId(2), place: { is: 'room', room: room(2) } });
    expect(t.desktop.rings).toMatchObject([{ trusted: true }, { trusted: true }]);
    expect(t.desktop.rings[0]?.urgent).toBeUndefined();
  });

  it('leads to the conversation with who calls', () => {
    const t = online();
    t.view.set(incoming);
    expect(t.desktop.rings).toMatchObject([{ room: null, roomId: room(1) }]);
  });

  it('declined with words: they are said in the conversation with the caller', async () => {
    const t = online();
    t.view.set(incoming);
    t.desktop.emit('ring.answered', { call: callId(1), answer: { declineWith: 'Later' } });
    expect(t.orders.at(-1)).toBe('decline');
    await settle();
    expect(t.fake.asked('chat.send')).toMatchObject([{ room: room(1), text: 'Later' }]);
  });

  it('stops for the next one', () => {
    const t = online();
    t.view.set(incoming);
    t.view.set({ ...incoming, call: callId(2) });
    expect(t.desktop.log).toEqual(['ring', 'stop', 'ring']);
  });

  it('is answered from the pop-up, but not by a late click', () => {
    const t = online();
    t.view.set(incoming);
    t.desktop.emit('ring.answered', { call: callId(9), answer: 'video' });
    t.desktop.emit('ring.answered', { call: callId(1), answer: 'video' });
    t.desktop.emit('ring.answered', { call: callId(1), answer: 'decline' });
    expect(t.orders.slice(-2)).toEqual(['accept video', 'decline']);
    t.view.set(live(null));
    t.desktop.emit('ring.answered', { call: callId(1), answer: 'voice' });
    expect(t.orders.at(-1)).toBe('decline');
  });

  it('is heard in a browser too, where there is no pop-up', () => {
    const fake = createFakeDesktop();
    const t = setUp({ ...fake, desktop: { ...fake.desktop, ring: null } });
    t.view.set(incoming);
    t.view.set(over('missed'));
    expect(t.heard).toEqual(['ring on default looping', 'ring silent']);
  });
});

describe('a second call', () => {
  const ring = { ...withAda, by: ada.user, users: [] };

  it('rings in a pop-up for who is not at the page, and without the sound', () => {
    const t = online();
    t.view.set(live(5));
    t.waiting.set(ring);
    expect(t.desktop.rings).toMatchObject([{ callerName: 'Ada', leavesCall: true }]);
    t.waiting.set({ ...ring, users: [bo.user] });
    t.waiting.set(null);
    expect(t.desktop.log).toEqual(['ring', 'stop']);
    expect(t.heard.join()).not.toContain('ring');
  });

  it.each([
    ['their screen', { surface: 'screen' }],
    ['what they picked in the system’s picker, whatever it calls it', { id: '', surface: 'window' }],
  ] as const)('is quiet where others see %s', (_name, seen) => {
    const t = online();
    t.view.set(live(5, { ...nothingOn, share: sharing(seen) }));
    t.waiting.set(ring);
    t.waiting.set(null);
    t.view.set(live(5, { ...nothingOn, share: sharing() }));
    t.waiting.set(ring);
    expect(t.desktop.rings.map(({ quiet }) => quiet)).toEqual([true, undefined]);
  });

  it('rings once the screen is not shared any more, and is quiet again with the next share', () => {
    const t = online();
    const shared = live(5, { ...nothingOn, share: sharing({ surface: 'screen' }) });
    t.view.set(shared);
    t.waiting.set(ring);
    t.view.set(live(5));
    t.view.set(live(6));
    t.view.set(shared);
    expect(t.desktop.rings.map(({ quiet }) => quiet)).toEqual([true, undefined, true]);
    t.waiting.set(null);
    expect(t.desktop.log).toEqual(['ring', 'stop', 'ring', 'stop', 'ring', 'stop']);
    t.view.set(live(7));
    expect(t.desktop.rings).toHaveLength(3);
  });

  it('is no pop-up for who ends the share in the page, until they turn away', () => {
    const t = online();
    t.view.set(live(5, { ...nothingOn, share: sharing({ surface: 'screen' }) }));
    t.waiting.set(ring);
    t.focus.focused = true;
    t.view.set(live(5));
    expect(t.desktop.log).toEqual(['ring']);
    t.focus.focused = false;
    t.view.set(live(6));
    expect(t.desktop.rings.map(({ quiet }) => quiet)).toEqual([true, undefined]);
  });

  it('is in the page alone for who is there', () => {
    const t = online();
    t.focus.focused = true;
    t.view.set(live(5));
    t.waiting.set(ring);
    t.waiting.set(null);
    expect(t.desktop.log).toEqual([]);
  });

  it('is answered from the pop-up, and not by a late click', () => {
    const t = online();
    t.view.set(live(5));
    t.waiting.set(ring);
    t.desktop.emit('ring.answered', { call: ring.call, answer: 'voice' });
    t.desktop.emit('ring.answered', { call: ring.call, answer: 'decline' });
    expect(t.orders.slice(-2)).toEqual(['answer waiting voice', 'decline waiting']);
    t.waiting.set(null);
    t.desktop.emit('ring.answered', { call: ring.call, answer: 'voice' });
    expect(t.orders.at(-1)).toBe('decline waiting');
  });
});
