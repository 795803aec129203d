import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { silentLog } from '../../base/log.ts';
import { createSubject } from '../../base/observable.ts';
import { createScope } from '../../base/scope.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import { settle } from '../fakes/fake-house.ts';
import { FakeNetwork } from '../fakes/fake-network.ts';
import type { Lane } from '../ports.ts';
import { createCallQuality, type QualityChoice } from '../quality/call-quality.ts';
import { everything } from '../quality/wanted.ts';
import { openLink } from './link.ts';

function setUp(role: 'caller' | 'callee', network = new FakeNetwork()) {
  const scope = createScope();
  const clock = createManualClock();
  const sent: SignalBody[] = [];
  const opened: (readonly Lane[])[] = [];
  const refused: string[] = [];
  const found: string[] = [];
  const registered = new Set<string>();
  const link = openLink({
    scope,
    role,
    iceServers: [],
    openConnection: (_iceServers, listener) => network.open(listener),
    tracks: { put: ({ id }) => void registered.add(id), remove: (id) => void registered.delete(id) },
    log: { ...silentLog, warn: (message) => void refused.push(message) },
    quality: createCallQuality(
      clock,
      createSubject<QualityChoice>({ videoCodec: 'automatic', megabytesPerHour: null }),
    ),
    clock,
    send: (body) => sent.push(body),
    lanesOpened: (lanes) => opened.push(lanes),
    remoteChanged() {},
    stateChanged() {},
    foundNothing: () => found.push('nothing'),
  });
  return { scope, clock, network, link, sent, opened, refused, registered, found };
}

type Side = ReturnType<typeof setUp>;

/** All that one has said, to the other. */
async function carry(from: Side, to: Side): Promise<void> {
  await settle();
  for (const body of from.sent.splice(0)) to.link.received(body);
  await settle();
}

describe('link', () => {
  it('opens the callee’s lanes with the first offer, and never again', async () => {
    const caller = setUp('caller');
    const callee = setUp('callee', caller.network);
    expect(callee.opened).toHaveLength(0);
    await settle();
    for (const body of [...caller.sent, ...caller.sent]) callee.link.received(body);
    await settle();
    expect(callee.opened).toHaveLength(1);
    expect(callee.registered.size).toBe(4);
  });

  it('restarts: says an unanswered offer again, and otherwise looks for a new way', async () => {
    const caller = setUp('caller');
    const callee = setUp('callee', caller.network);
    await settle();
    const [offer] = caller.sent;
    caller.link.restart();
    expect(caller.sent.at(-1)).toEqual(offer);
    for (const body of caller.sent.splice(0)) callee.link.received(body);
    await settle();
    for (const body of callee.sent.splice(0)) caller.link.received(body);
    await settle();
    caller.link.restart();
    await settle();
    expect(caller.network.peers[0]?.ufrag).toBe('peer1.2');
  });

  it('has the one who offers look for a new way, whoever wants it: two offers at once would begin all pictures anew', async () => {
    const caller = setUp('caller');
    const callee = setUp('callee', caller.network);
    await carry(caller, callee);
    await carry(callee, caller);
    callee.link.restart();
    expect(callee.sent).toEqual([{ kind: 'anew' }]);
    await carry(callee, caller);
    await carry(caller, callee);
    expect(caller.network.peers.map(({ ufrag }) => ufrag)).toEqual(['peer1.2', 'peer2.2']);
    callee.link.received({ kind: 'anew' });
    await settle();
    expect(callee.network.peers[1]?.ufrag).toBe('peer2.2');
  });

  it('looks for new ways no more often than somebody asks who means well', async () => {
    const caller = setUp('caller');
    const callee = setUp('callee', caller.network);
    await settle();
    for (const body of caller.sent.splice(0)) callee.link.received(body);
    await settle();
    for (let said = 0; said < 1_000; said += 1) caller.link.received({ kind: 'anew' });
    await settle();
    expect(caller.sent.length).toBe(20);
  });

  it('says when looking for addresses has come to nothing at all, later where only a relay has them', async () => {
    const deaf = new FakeNetwork();
    deaf.deafFirst = 2;
    const [plain, hidden] = [setUp('caller', deaf), setUp('caller', deaf)];
    for (const peer of deaf.peers.slice(1)) peer.isRelayOnly = true;
    await settle();
    for (const { clock } of [plain, hidden]) clock.advance(1_000);
    expect([plain.found, hidden.found]).toEqual([['nothing'], []]);
    hidden.clock.advance(3_000);
    expect(hidden.found).toEqual(['nothing']);
    const well = setUp('caller');
    await settle();
    well.clock.advance(60_000);
    expect(well.found).toEqual([]);
  });

  it('answers no more offers than somebody has who means well, and more when they come slowly', async () => {
    const caller = setUp('caller');
    const callee = setUp('callee', caller.network);
    await settle();
    const [offer] = caller.sent;
    const say = async (times: number): Promise<number> => {
      for (const body of Array.from({ length: times }, () => offer)) if (body) callee.link.received(body);
      await settle();
      return callee.sent.filter(({ kind }) => kind === 'description').length;
    };
    expect(await say(1_000)).toBe(20);
    callee.clock.advance(2_000);
    expect(await say(1_000)).toBe(21);
  });

  it('tries no more addresses than somebody has', async () => {
    const caller = setUp('caller');
    const callee = setUp('callee', caller.network);
    await settle();
    for (const body of caller.sent.filter(({ kind }) => kind === 'description')) callee.link.received(body);
    const candidate = { candidate: 'of another', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'other' };
    for (let said = 0; said < 1_000; said += 1) callee.link.received({ kind: 'candidate', candidate });
    await settle();
    await settle();
    expect(callee.refused).toHaveLength(300);
  });

  it('sends what the other side looks at: their wish goes over the channel, and comes back when they look again', async () => {
    const caller = setUp('caller');
    const callee = setUp('callee', caller.network);
    await carry(caller, callee);
    await carry(callee, caller);
    const camera = () => caller.network.peers[0]?.lanes.find(({ name }) => name === 'camera')?.shaped;
    expect(camera()?.isActive).toBe(true);
    callee.link.look({ ...everything, camera: 'paused' });
    await settle();
    expect(camera()?.isActive).toBe(false);
    callee.link.look(everything);
    await settle();
    expect(camera()?.isActive).toBe(true);
  });

  it('ends in the middle of a step without a word', async () => {
    for (let turns = 0; turns < 12; turns += 1) {
      const { scope, sent, refused, registered, network } = setUp('caller');
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      const before = sent.length;
      scope.end();
      await settle();
      expect(sent).toHaveLength(before);
      expect(refused).toEqual([]);
      expect(registered.size).toBe(0);
      expect(network.openPeers()).toEqual([]);
    }
  });
});
