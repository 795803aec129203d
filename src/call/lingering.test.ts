import { describe, expect, it } from 'vitest';
import { createManualClock } from '../base/clock.ts';
import { createCallEngine } from './create-call-engine.ts';
import { settle } from './fakes/fake-house.ts';
import { FakePeer } from './fakes/fake-peer.ts';
import { FakeTrack } from './fakes/fake-track.ts';
import { createPeopleOfARoom } from './fakes/people-of-a-room.ts';
import { createFileLines } from './files/file-lines.ts';
import { laneSpecs } from './lanes.ts';
import { createLingering } from './lingering.ts';
import type { PeerListener, PeerState } from './ports.ts';

const pause = '{"kind":"pause","transfer":"00000000-0000-8000-8000-000000000001"}';

/** A connection with files on it, and somebody who talks and shows themselves. */
async function setUp(state: PeerState = 'connected') {
  const clock = createManualClock();
  const held = { is: true, asked: [] as string[] };
  const lingering = createLingering({
    clock,
    holds: (voice) => held.asked.push(voice) > 0 && held.is,
  });
  const lines = createFileLines();
  const toEngine: string[] = [];
  const note = (what: string) => () => void toEngine.push(what);
  const engine: PeerListener = {
    negotiationNeeded: note('negotiationNeeded'),
    candidate: note('candidate'),
    stateChanged: note('stateChanged'),
    wayChanged: note('wayChanged'),
    channelOpened: note('channelOpened'),
    said: note('said'),
    marked: note('marked'),
    filesOpened: note('filesOpened'),
    fileSaid: note('fileSaid'),
    filePiece: note('filePiece'),
  };
  const peer = new FakePeer('b', [], () => {}, engine);
  const said: string[] = [];
  peer.sendOfFiles = () => true;
  peer.sayOfFiles = (text) => said.push(text) > 0;
  let told = engine;
  const connection = lingering.watching(
    lines.watching((_servers, listener) => {
      told = listener;
      return peer;
    }),
  )([], engine);
  const lanes = connection.offerLanes(laneSpecs);
  for (const lane of lanes) await lane.send(new FakeTrack(`own ${lane.name}`, 'audio'));
  told.fileSaid?.('{"kind":"here"}');
  told.stateChanged(state);
  const says = (): void => {
    told.negotiationNeeded();
    told.candidate(null);
    told.stateChanged('connected');
    told.wayChanged();
    told.channelOpened();
    told.said('word');
    told.marked?.('mark');
    told.filesOpened?.();
    told.fileSaid?.(pause);
    told.filePiece?.(new Uint8Array(3));
  };
  const [line] = lines.open.getState();
  const heard: string[] = [];
  line?.listen({ word: ({ kind }) => heard.push(kind), piece: ({ length }) => heard.push(`${length}`) });
  return {
    ...{ clock, held, lingering, lines, line, toEngine, peer, said, connection, lanes, says, heard },
    stateChanged: (next: PeerState) => told.stateChanged(next),
    fileSaid: () => told.fileSaid?.(pause),
    filePiece: () => told.filePiece?.(new Uint8Array(3)),
    moves(way: 'comes' | 'goes', bytes: number): void {
      if (way === 'goes') line?.send(new Uint8Array(bytes));
      else told.filePiece?.(new Uint8Array(bytes));
    },
    sent: () => peer.lanes.map(({ sending }) => sending?.id ?? null),
    /** Nothing of it is left, and taps know. */
    isOver: () => peer.isClosed && clock.pending() === 0 && lines.open.getState().length === 0,
  };
}

const closed = async () => {
  const t = await setUp();
  t.connection.close();
  t.toEngine.length = 0;
  await settle();
  return t;
};

describe('a connection over which something is still on its way', () => {
  it('is as any other before it is closed', async () => {
    const t = await setUp();
    t.toEngine.length = 0;
    t.says();
    expect(t.toEngine).toEqual([
      ...['negotiationNeeded', 'candidate', 'stateChanged', 'wayChanged', 'channelOpened'],
      ...['said', 'marked', 'fileSaid', 'filePiece'],
    ]);
    expect(t.sent()).toEqual(['own voice', 'own camera', 'own screen', 'own screen-audio']);
    expect([t.held.asked, t.clock.pending()]).toEqual([[], 0]);
  });

  it('stays when it is closed, and no media goes over it any more, not even what was to be sent a moment before', async () => {
    const t = await closed();
    expect([t.peer.isClosed, t.held.asked]).toEqual([false, [t.line?.voice]]);
    expect(t.sent()).toEqual([null, null, null, null]);
    for (const lane of t.lanes) await lane.send(new FakeTrack('late', 'audio'));
    expect(t.sent()).toEqual([null, null, null, null]);
  });

  it('is gone for the engine, and files go on', async () => {
    const t = await closed();
    t.says();
    expect(t.toEngine).toEqual([]);
    expect(t.heard).toEqual(['pause', '3']);
    expect(t.lines.open.getState()).toEqual([t.line]);
    t.line?.say({ kind: 'echo', bytes: 3 });
    expect(t.said.at(-1)).toBe('{"kind":"echo","bytes":3}');
  });

  it('is closed once nothing is on its way any more', async () => {
    const t = await closed();
    t.lingering.look();
    expect(t.isOver()).toBe(false);
    t.held.is = false;
    expect(t.isOver()).toBe(false);
    t.lingering.look();
    expect(t.isOver()).toBe(true);
  });

  it('is closed with all others', async () => {
    const t = await closed();
    t.lingering.endAll();
    expect(t.isOver()).toBe(true);
    t.lingering.look();
    expect(t.held.asked).toHaveLength(1);
  });

  it('is closed when its way is lost for good', async () => {
    const t = await closed();
    t.stateChanged('failed');
    expect(t.isOver()).toBe(true);
  });

  it.each(['disconnected', 'connecting'] as const)('is closed when it stays away: %s', async (state) => {
    const t = await closed();
    t.stateChanged(state);
    t.clock.advance(14_999);
    t.stateChanged('connected');
    t.clock.advance(14_999);
    t.stateChanged(state);
    t.clock.advance(14_999);
    expect(t.isOver()).toBe(false);
    t.clock.advance(1);
    expect(t.isOver()).toBe(true);
  });

  it('is closed when it was away before and does not come back', async () => {
    const t = await setUp('disconnected');
    t.connection.close();
    t.clock.advance(14_999);
    expect(t.isOver()).toBe(false);
    t.clock.advance(1);
    expect(t.isOver()).toBe(true);
  });

  it.each(['fileSaid', 'filePiece'] as const)(
    'is closed a minute after the last of files: %s',
    async (comes) => {
      const t = await closed();
      t.clock.advance(59_999);
      t[comes]();
      t.clock.advance(59_999);
      expect(t.isOver()).toBe(false);
      t.clock.advance(1);
      expect(t.isOver()).toBe(true);
    },
  );
});

describe('a connection on which hardly anything moves', () => {
  const minutes = (t: Awaited<ReturnType<typeof closed>>, count: number, each: () => void): void => {
    for (let minute = 0; minute < 2 * count; minute += 1) {
      each();
      t.clock.advance(30_000);
    }
  };

  it('is closed after some minutes, whatever is said on it', async () => {
    const t = await closed();
    minutes(t, 2.5, () => {
      t.fileSaid();
      t.filePiece();
    });
    expect(t.isOver()).toBe(false);
    minutes(t, 0.5, t.fileSaid);
    expect(t.isOver()).toBe(true);
  });

  it.each(['comes', 'goes'] as const)(
    'stays while films are on their way at any sane pace: %s',
    async (way) => {
      const t = await closed();
      minutes(t, 20, () => t.moves(way, 130_000));
      expect(t.isOver()).toBe(false);
      minutes(t, 1, () => t.moves(way, 1_000));
      expect(t.isOver()).toBe(true);
    },
  );
});

describe('a connection is closed at once', () => {
  it('where nothing is on its way', async () => {
    const t = await setUp();
    t.held.is = false;
    t.connection.close();
    expect(t.isOver()).toBe(true);
  });

  it.each(['failed', 'connecting'] as const)('where there is no way: %s', async (state) => {
    const t = await setUp(state);
    t.connection.close();
    expect(t.isOver()).toBe(true);
  });

  it('where it has no lines yet', () => {
    const listeners: PeerListener[] = [];
    const peers: FakePeer[] = [];
    const lingering = createLingering({ clock: createManualClock(), holds: () => true });
    const open = lingering.watching((servers, listener) => {
      listeners.push(listener);
      const peer = new FakePeer('b', servers, () => {}, listener);
      peers.push(peer);
      return peer;
    });
    const nothing = (): void => {};
    const connection = open([], {
      ...{ negotiationNeeded: nothing, candidate: nothing, stateChanged: nothing, wayChanged: nothing },
      ...{ channelOpened: nothing, said: nothing },
    });
    listeners[0]?.stateChanged('connected');
    connection.close();
    expect(peers.map(({ isClosed }) => isClosed)).toEqual([true]);
  });
});

describe('who leaves a call', () => {
  function gathered() {
    const held = { is: true };
    const all = new Map<unknown, { lingering: ReturnType<typeof createLingering>; heard: string[] }>();
    const house = createPeopleOfARoom((ports) => {
      const lingering = createLingering({ clock: ports.clock, holds: () => held.is });
      const heard: string[] = [];
      all.set(ports.signaling, { lingering, heard });
      const openConnection = lingering.watching((servers, listener) =>
        ports.openConnection(servers, { ...listener, fileSaid: (text) => heard.push(text) }),
      );
      return createCallEngine({ ...ports, openConnection });
    }, 3);
    return { ...house, held, of: (person: (typeof house)['ada']) => all.get(person.client) };
  }

  it('has no device open and hears and shows nobody; the others are not heard or seen by them; files go on', async () => {
    const t = gathered();
    const { ada, bo, cy } = t;
    await t.gather([ada, bo, cy]);
    bo.engine.leave();
    await settle();
    expect([bo.media.open(), [...bo.tracks.keys()]]).toEqual([[], []]);
    expect(t.network.openPeers()).toHaveLength(6);
    const sending = t.network.openPeers().filter(({ lanes }) => lanes.some((lane) => lane.sending !== null));
    expect(sending).toHaveLength(2);
    for (const peer of t.network.openPeers()) peer.sayOfFiles('piece of news');
    await settle();
    expect([ada, bo, cy].map((person) => t.of(person)?.heard.length)).toEqual([2, 2, 2]);

    t.held.is = false;
    for (const person of [ada, bo, cy]) t.of(person)?.lingering.look();
    await settle();
    expect(t.network.openPeers()).toEqual(sending);
  });
});
