import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../base/log.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import { FakeNetwork } from '../fakes/fake-network.ts';
import { settle } from '../fakes/fake-house.ts';
import type { FakePeer } from '../fakes/fake-peer.ts';
import { laneSpecs } from '../lanes.ts';
import { createNegotiation, type Negotiation } from './negotiation.ts';

interface Side {
  readonly peer: FakePeer;
  readonly negotiation: Negotiation;
  readonly sent: SignalBody[];
}

/** Both sides, and a wire on which nothing arrives before the test lets it. */
function createPair() {
  const network = new FakeNetwork();
  const refused: string[] = [];
  const log = { ...silentLog, warn: (message: string) => void refused.push(message) };
  const side = (isPolite: boolean): Side => {
    const sent: SignalBody[] = [];
    const peer: FakePeer = network.open({
      negotiationNeeded: () => negotiation.needed(),
      candidate: (candidate) => negotiation.found(candidate),
      stateChanged() {},
      wayChanged() {},
      channelOpened() {},
      said() {},
    });
    const negotiation = createNegotiation({
      connection: peer,
      isPolite,
      send: (body) => sent.push(body),
      offerTaken: () => void (peer.lanes.length === 0 && peer.answerLanes(laneSpecs)),
      log,
    });
    return { peer, negotiation, sent };
  };
  const caller = side(false);
  const callee = side(true);
  const deliver = async (from: Side, to: Side): Promise<void> => {
    for (const body of from.sent.splice(0)) if (body.kind !== 'anew') to.negotiation.received(body);
    await settle();
  };
  const connect = async (): Promise<void> => {
    caller.peer.offerLanes(laneSpecs);
    await settle();
    await deliver(caller, callee);
    await deliver(callee, caller);
  };
  return { caller, callee, deliver, connect, refused };
}

const ufrags = ({ caller, callee }: ReturnType<typeof createPair>): string[][] =>
  [caller, callee].map(({ peer }) => [peer.signalingState, peer.ufrag, peer.remote?.ufrag ?? 'none']);

describe('negotiation', () => {
  it('connects with one offer and one answer, description before candidates', async () => {
    const pair = createPair();
    pair.caller.peer.offerLanes(laneSpecs);
    await settle();
    expect(pair.caller.sent.map(({ kind }) => kind)).toEqual(['description', 'candidate']);
    await pair.deliver(pair.caller, pair.callee);
    expect(pair.callee.sent.map(({ kind }) => kind)).toEqual(['description', 'candidate']);
    await pair.deliver(pair.callee, pair.caller);
    expect(pair.caller.peer.state).toBe('connected');
    expect(pair.callee.peer.lanes.map(({ name }) => name)).toEqual([
      'voice',
      'camera',
      'screen',
      'screen-audio',
    ]);
  });

  it('keeps candidates that come before their description', async () => {
    const { caller, callee, deliver } = createPair();
    caller.peer.offerLanes(laneSpecs);
    await settle();
    caller.sent.reverse();
    await deliver(caller, callee);
    expect(callee.peer.hasRemoteCandidate).toBe(true);
  });

  it('keeps no endless number of them for a description that never comes', async () => {
    const { caller, callee, deliver } = createPair();
    const candidate = { candidate: 'x', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null };
    for (let count = 0; count < 1_000; count += 1) {
      callee.negotiation.received({ kind: 'candidate', candidate });
    }
    let added = 0;
    callee.peer.addCandidate = async () => void (added += 1);
    caller.peer.offerLanes(laneSpecs);
    await settle();
    await deliver(caller, callee);
    for (let turn = 0; turn < 200; turn += 1) await settle();
    expect(added).toBeLessThanOrEqual(101);
    expect(added).toBeGreaterThan(50);
  });

  it.each([
    ['the caller first', ['caller', 'callee']],
    ['the callee first', ['callee', 'caller']],
  ] as const)('with offers from both sides, %s, takes the caller’s', async (_name, order) => {
    const pair = createPair();
    await pair.connect();
    pair.caller.peer.restartIce();
    pair.callee.peer.restartIce();
    await settle();
    for (const name of order) {
      await (name === 'caller'
        ? pair.deliver(pair.caller, pair.callee)
        : pair.deliver(pair.callee, pair.caller));
    }
    await pair.deliver(pair.callee, pair.caller);
    await pair.deliver(pair.caller, pair.callee);
    const [[, mine], [, theirs]] = ufrags(pair) as [[string, string], [string, string]];
    expect(ufrags(pair)).toEqual([
      ['stable', mine, theirs],
      ['stable', theirs, mine],
    ]);
    expect(mine).toBe('peer1.2');
    expect(pair.caller.peer.hasRemoteCandidate && pair.callee.peer.hasRemoteCandidate).toBe(true);
  });

  it('takes a doubled offer and a doubled answer', async () => {
    const pair = createPair();
    pair.caller.peer.offerLanes(laneSpecs);
    await settle();
    pair.caller.sent.push(...pair.caller.sent);
    await pair.deliver(pair.caller, pair.callee);
    await pair.deliver(pair.callee, pair.caller);
    expect(ufrags(pair)).toEqual([
      ['stable', 'peer1.1', 'peer2.1'],
      ['stable', 'peer2.1', 'peer1.1'],
    ]);
    expect(pair.refused).toEqual([]);
  });

  it('offers once, however often the browser asks before the answer', async () => {
    const pair = createPair();
    pair.caller.peer.offerLanes(laneSpecs);
    for (let times = 0; times < 3; times += 1) pair.caller.negotiation.needed();
    await settle();
    expect(pair.caller.sent.filter(({ kind }) => kind === 'description')).toHaveLength(1);
    expect(pair.refused).toEqual([]);
  });

  it('goes on after a description that the browser refuses', async () => {
    const pair = createPair();
    await pair.connect();
    pair.callee.negotiation.received({ kind: 'description', type: 'offer', sdp: 'rubbish' });
    pair.callee.negotiation.received({ kind: 'candidate', candidate: null });
    pair.caller.peer.restartIce();
    await settle();
    await pair.deliver(pair.caller, pair.callee);
    await pair.deliver(pair.callee, pair.caller);
    expect(ufrags(pair)[0]).toEqual(['stable', 'peer1.2', 'peer2.2']);
  });

  it('says an unanswered offer again, and only that', async () => {
    const pair = createPair();
    pair.caller.peer.offerLanes(laneSpecs);
    await settle();
    const offer = pair.caller.sent.splice(0)[0];
    expect(pair.caller.negotiation.resend()).toBe(true);
    expect(pair.caller.sent).toEqual([offer]);
    await pair.deliver(pair.caller, pair.callee);
    await pair.deliver(pair.callee, pair.caller);
    expect(pair.caller.negotiation.resend()).toBe(false);
  });

  it('opens nothing where its end comes while an offer is taken', async () => {
    const pair = createPair();
    const { peer, negotiation } = pair.callee;
    const take = peer.setRemoteDescription.bind(peer);
    peer.setRemoteDescription = async (description) => {
      await take(description);
      negotiation.end();
    };
    pair.caller.peer.offerLanes(laneSpecs);
    await settle();
    await pair.deliver(pair.caller, pair.callee);
    expect([peer.remote === null, peer.lanes]).toEqual([false, []]);
  });

  it('says and takes nothing after its end', async () => {
    const pair = createPair();
    pair.caller.peer.offerLanes(laneSpecs);
    await settle();
    pair.callee.negotiation.end();
    await pair.deliver(pair.caller, pair.callee);
    expect(pair.callee.sent).toEqual([]);
    expect(pair.callee.peer.remote).toBeNull();
  });
});

/** What can happen between two sides: to this one of them, to this one of the words on their way, and whether all rests after it. */
const happening = fc.tuple(
  fc.constantFrom('arrives', 'all arrive', 'all arrive', 'is lost', 'is doubled', 'restart', 'said again'),
  fc.constantFrom('caller', 'callee'),
  fc.nat(5),
  fc.boolean(),
);
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;
type Pair = ReturnType<typeof createPair>;

/** Enough for all that one word sets off; `settle` takes a hundred times as long. */
async function pause(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

const arrive = (at: Side, bodies: readonly SignalBody[]): void => {
  for (const body of bodies) if (body.kind !== 'anew') at.negotiation.received(body);
};

async function storm(happened: readonly Happening[]): Promise<Pair> {
  const pair = createPair();
  pair.caller.peer.offerLanes(laneSpecs);
  await pause();
  for (const [what, whose, which, isAtRest] of happened) {
    const [from, to] = whose === 'caller' ? [pair.caller, pair.callee] : [pair.callee, pair.caller];
    const at = which % Math.max(1, from.sent.length);
    if (what === 'arrives') arrive(to, from.sent.splice(at, 1));
    else if (what === 'all arrive') arrive(to, from.sent.splice(0));
    else if (what === 'is doubled') arrive(to, from.sent.slice(at, at + 1));
    else if (what === 'is lost') from.sent.splice(at, 1);
    else if (what === 'restart') from.peer.restartIce();
    else from.negotiation.resend();
    if (isAtRest) await pause();
  }
  await pause();
  return pair;
}

/** What is still on its way comes, and both say again what has no answer, until nobody has anything to say. */
async function calm({ caller, callee }: Pair): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    caller.negotiation.resend();
    callee.negotiation.resend();
    arrive(callee, caller.sent.splice(0));
    await pause();
    arrive(caller, callee.sent.splice(0));
    await pause();
  }
}

/** As `ufrags` shows it. */
const oneConnection = ({ caller, callee }: Pair): string[][] => [
  ['stable', caller.peer.ufrag, callee.peer.ufrag],
  ['stable', callee.peer.ufrag, caller.peer.ufrag],
];

it('whatever is lost, doubled or out of order, both stand on the same descriptions once all without an answer is said again', async () => {
  // Who answers never offers: it asks for another connection.
  const isMeant = ([what, whose]: Happening): boolean => what !== 'restart' || whose === 'caller';
  const storms = fc.array(happening.filter(isMeant), { maxLength: 30, size: 'max' });
  const property = fc.asyncProperty(storms, async (happened) => {
    const pair = await storm(happened);
    await calm(pair);
    expect(ufrags(pair)).toEqual(oneConnection(pair));
  });
  await fc.assert(property, { numRuns: 3_000 });
});
