import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, type ManualClock } from '../../base/clock.ts';
import { createScope, type Scope } from '../../base/scope.ts';
import { DoctorEnd, settled } from '../fakes/doctor-end.ts';
import { FakeTrack } from '../fakes/fake-track.ts';
import { laneSpecs } from '../lanes.ts';
import { laneSettings } from '../quality/lane-settings.ts';

describe('the doctor of a call', () => {
  const end = (name: string): DoctorEnd => {
    let nonces = 0;
    return new DoctorEnd(name, clock, scope, {
      hash: (text) => createHash('sha256').update(text).digest(),
      newNonce: () =>
        createHash('md5')
          .update(`${name}${(nonces += 1)}`)
          .digest('hex'),
    });
  };
  let clock: ManualClock;
  let scope: Scope;
  let ada: DoctorEnd;
  let ben: DoctorEnd;

  beforeEach(() => {
    clock = createManualClock(1_000);
    scope = createScope();
    ada = end('ada');
    ben = end('ben');
  });

  async function pass(seconds: number): Promise<void> {
    for (let time = 0; time < seconds; time += 2) {
      for (const end of [ada, ben]) end.count();
      clock.advance(2_000);
      await settled();
    }
  }

  /** As the network and the negotiation do: each names the other's certificate, and a channel opens. */
  async function connect(middle = false, benKnows = () => true): Promise<void> {
    ada.open();
    ben.open();
    const [a, b] = [ada.links[0]?.peer, ben.links[0]?.peer];
    if (!a || !b) throw new Error('two have opened');
    const certificate = (seed: string): string => createHash('sha256').update(seed).digest('hex');
    const eve = certificate('eve');
    a.fingerprints = () => ({ local: certificate('a'), remote: middle ? eve : certificate('b') });
    const bens = { local: certificate('b'), remote: middle ? eve : certificate('a') };
    b.fingerprints = () => (benKnows() ? bens : null);
    a.join(b);
    b.join(a);
    await settled();
  }

  const first = (end: DoctorEnd) => end.doctor.pairs.getState()[0];
  const verdict = (end: DoctorEnd): string | undefined => {
    const [found] = first(end)?.verdicts ?? [];
    return found && `${found.cause} ${found.whose}`;
  };

  it('hands on everything that the engine would have heard', async () => {
    await connect();
    expect(ada.heard.slice(0, 2)).toEqual(['connected', 'channel']);
    ben.links[0]?.connection.say('a word of somebody else');
    await settled();
    expect(ada.heard).toContain('a word of somebody else');
    expect(ada.links[0]?.connection.signalingState).toBe('stable');
  });

  it('makes the same safety words on both sides, and none with somebody in the middle', async () => {
    await connect();
    expect(first(ada)?.safety.state).toBe('ready');
    expect(first(ben)?.safety).toEqual(first(ada)?.safety);
  });

  it('makes them a look later where one end did not know the certificates when the first word came', async () => {
    let knows = false;
    await connect(false, () => knows);
    knows = true;
    await pass(2);
    expect([first(ada)?.safety.state, first(ben)?.safety]).toEqual(['ready', first(ada)?.safety]);
  });

  it('makes no words where each end sees another certificate than the other has', async () => {
    await connect(true);
    // Whoever is in between can only hand on what was bound to a certificate that is not his.
    expect([first(ada)?.safety.state, first(ben)?.safety.state]).toEqual(['broken', 'broken']);
  });

  it('takes the words back when the certificates are others', async () => {
    await connect();
    const peer = ada.links[0]?.peer;
    if (peer) peer.fingerprints = () => ({ local: 'x', remote: 'y' });
    await pass(2);
    expect(first(ada)?.safety.state).toBe('broken');
  });

  it('comes to one answer on both sides', async () => {
    await connect();
    await pass(10);
    expect([verdict(ada), verdict(ben)]).toEqual(['well both', 'well both']);
    ada.lost = ben.lost = 10;
    await pass(10);
    ada.service = { is: 'answers', afterMs: 400 };
    await pass(10);
    expect([verdict(ada), verdict(ben)]).toEqual(['network me', 'network them']);
    expect(first(ada)?.hasTheirs).toBe(true);
  });

  it('says at once that there is no connection, and whose it is', async () => {
    await connect();
    await pass(10);
    ada.links[0]?.peer.report('disconnected');
    ada.doctor.networkChanged();
    await pass(2);
    expect(verdict(ada)).toBe('network me');
    expect(first(ada)?.moments.map(({ what }) => what)).toEqual(['connected', 'moved', 'interrupted']);
    await pass(32);
    expect(first(ada)?.mine?.hasMoved).toBe(false);
  });

  it('shows so many words of the other side at a look, and the next ones after it', async () => {
    await connect();
    await pass(4);
    let shown = 0;
    scope.own(ada.doctor.pairs.subscribe(() => (shown += 1)));
    const word = JSON.stringify({ kind: 'health', report: first(ben)?.mine });
    for (let said = 0; said < 1_000; said += 1) ada.links[0]?.listener.said(word);
    expect(shown).toBeLessThanOrEqual(40);
    await pass(2);
    shown = 0;
    ada.links[0]?.listener.said(word);
    expect(shown).toBe(1);
  });

  it('remembers a cut that was over before anybody looked', async () => {
    await connect();
    await pass(10);
    ada.links[0]?.peer.report('disconnected');
    await settled();
    ada.links[0]?.peer.report('connected');
    await settled();
    ada.service = { is: 'away' };
    await pass(2);
    expect(verdict(ada)).toBe('network me');
    expect(first(ada)?.connection).toBe('connected');
    ada.service = { is: 'answers', afterMs: 12 };
    await pass(40);
    expect(verdict(ada)).toBe('well both');
  });

  it('knows what the service says of the other', async () => {
    await connect();
    expect(first(ada)?.voices).toEqual([]);
    ada.links[0]?.connection.offerLanes(laneSpecs);
    expect(first(ada)?.voices).toEqual(['ada0-voice']);
    ada.doctor.useReach((track) => track !== 'ada0-voice');
    ada.links[0]?.peer.report('disconnected');
    await pass(4);
    expect(verdict(ada)).toBe('network them');
  });

  it('sees what is sent, and how it changes', async () => {
    await connect();
    const lanes = ada.links[0]?.connection.offerLanes(laneSpecs) ?? [];
    await lanes[0]?.send(new FakeTrack('microphone', 'audio'));
    await pass(4);
    await lanes[0]?.send(null);
    await pass(2);
    expect(first(ada)?.moments.at(-1)?.what).toBe('microphone-off');
    expect(ada.links[0]?.peer.lanes[0]?.sending).toBeNull();
  });

  it('sees that the picture is sent smaller, or not at all', async () => {
    await connect();
    const camera = ada.links[0]?.connection.offerLanes(laneSpecs)[1];
    const { first: shape } = laneSettings.camera;
    await camera?.send(new FakeTrack('camera', 'video'));
    await camera?.shape(shape);
    await pass(4);
    await camera?.shape({ ...shape, maxSide: 320 });
    await pass(2);
    await camera?.shape({ ...shape, isActive: false });
    await pass(2);
    await camera?.shape(shape);
    await pass(2);
    const seen = first(ada)?.moments.flatMap(({ what }) => (what.startsWith('picture') ? [what] : []));
    expect(seen).toEqual(['picture-smaller', 'picture-smaller', 'picture-larger']);
    expect(ada.links[0]?.peer.lanes[1]?.shaped).toEqual(shape);
  });

  it('names little memory beside a busy computer, to who sits at it, and keeps how much there was', async () => {
    await connect();
    ada.memory = { freeMb: 240, totalMb: 7_884 };
    await pass(10);
    // As long as pictures are shown it is in nobody's way.
    expect(verdict(ada)).toBe('well both');
    ada.isSlow = true;
    await pass(20);
    const [figure] = first(ada)?.verdicts[0]?.evidence ?? [];
    expect([verdict(ada), figure]).toEqual([
      'computer me',
      { name: 'memory-mb', of: 'me', value: 240, outOf: 7_884 },
    ]);
    expect([verdict(ben), first(ben)?.verdicts[0]?.evidence]).toEqual(['computer them', []]);
    ada.memory = 'broken';
    await pass(4);
    expect(
      first(ada)
        ?.timeline.map(({ freeMemoryMb }) => freeMemoryMb)
        .slice(-3),
    ).toEqual([240, null, null]);
    expect(ada.doctor.report().connections[0]?.timeline[0]?.freeMemoryMb).toBe(240);
    expect(first(ben)?.timeline.at(-1)?.freeMemoryMb).toBeNull();
  });

  it('knows that everybody else suffers too', async () => {
    await connect();
    ada.open();
    const [, second] = ada.links;
    if (second) {
      second.peer.say = () => true;
      second.peer.report('connected');
    }
    ada.lost = 10;
    await pass(10);
    expect(first(ada)?.mine?.others).toEqual({ count: 1, out: 0, in: 1 });
    expect(verdict(ben)).toBe('download them');
  });

  it('keeps the timeline of the whole call for the report, and begins anew with the next', async () => {
    await connect();
    await pass(10);
    ada.links[0]?.connection.close();
    expect(ada.doctor.pairs.getState()).toEqual([]);
    expect(ada.doctor.report()).toMatchObject({ lastedSeconds: 10, connections: [{ path: 'direct' }] });
    ada.doctor.callBegan();
    expect(ada.doctor.report().connections).toEqual([]);
    ada.open();
    await pass(4);
    ada.links[1]?.connection.close();
    expect(ada.doctor.report().connections).toEqual([]);
  });

  it('keeps only the newest where lines and people come and go all day', async () => {
    await connect();
    for (let turn = 0; turn < 110; turn += 1) {
      ada.service = turn % 2 === 0 ? { is: 'away' } : { is: 'answers', afterMs: 12 };
      await pass(2);
    }
    expect(first(ada)?.moments).toHaveLength(100);
    for (let turn = 1; turn <= 14; turn += 1) {
      ada.open();
      ada.links[turn]?.peer.report('connected');
      await pass(2);
      ada.links[turn]?.connection.close();
    }
    expect(ada.doctor.report().connections).toHaveLength(12 + 1);
  });

  it('rests where nothing is open', async () => {
    await connect();
    await pass(2);
    for (const { links } of [ada, ben]) links[0]?.connection.close();
    await pass(4);
    expect(clock.pending()).toBe(0);
    ada.open();
    expect(clock.pending()).toBe(1);
    scope.end();
    expect(clock.pending()).toBe(0);
  });
});
