import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { createScope } from '../../base/scope.ts';
import { FakeTrack } from '../fakes/fake-track.ts';
import { somePath, someReceiving, someSending } from '../fakes/peer-stats.ts';
import type { PeerStats } from '../quality/peer-stats.ts';
import { measure, type Around } from './measure.ts';
import { createServiceProbe } from './service-probe.ts';

const microphone = () => new FakeTrack('microphone', 'audio', false);
const around: Around = {
  connection: 'connected',
  service: { is: 'answers', afterMs: 10 },
  reachable: true,
  hasMoved: false,
  others: { count: 0, out: 0, in: 0 },
  own: {},
  isStrained: null,
  lateMs: 0,
  memory: null,
};
const first: PeerStats = {
  atMs: 10_000,
  path: somePath(),
  sending: { voice: someSending(), camera: someSending() },
  receiving: { voice: someReceiving(), camera: someReceiving() },
};
const later = (more: Partial<PeerStats> = {}): PeerStats => ({ ...first, atMs: 12_000, ...more });

describe('what happened between two looks', () => {
  it('counts what was lost of all that came in', () => {
    const receiving = {
      voice: someReceiving({ packets: 90, lost: 10 }),
      camera: someReceiving({ packets: 290, lost: 10 }),
    };
    expect(measure(first, later({ receiving }), around).lostIn).toBe(20 / 400);
  });

  it('counts what the other side says it lost', () => {
    const remote = { lost: 0, rttMs: 20 };
    const before = { ...first, sending: { camera: someSending({ remote }) } };
    const sending = { camera: someSending({ packets: 200, remote: { ...remote, lost: 10 } }) };
    expect(measure(before, later({ sending }), around).lostOut).toBe(0.05);
    // Who has never reported has lost nothing that is known of.
    expect(measure(first, later({ sending }), around).lostOut).toBeNull();
  });

  it('has rates from the bytes of the path', () => {
    const path = somePath({ bytesSent: 25_000, bytesReceived: 50_000, availableBps: 2_000_000, rttMs: 40 });
    expect(measure(first, later({ path }), around)).toMatchObject({
      sentKbps: 100,
      receivedKbps: 200,
      availableKbps: 2_000,
      rttMs: 40,
    });
  });

  it('knows no rates that were not there, and takes a counter that began anew for nothing', () => {
    const nothing = { atMs: 12_000, path: null, sending: {}, receiving: {} };
    expect(measure(first, nothing, around)).toMatchObject({
      lostIn: null,
      lostOut: null,
      rttMs: null,
      sentKbps: 0,
      concealed: null,
      isBusy: null,
    });
    const before = { ...first, receiving: { voice: someReceiving({ packets: 500, lost: 50 }) } };
    expect(measure(before, later(), around).lostIn).toBeNull();
  });

  it('tells what was made up of the voice, silence apart', () => {
    const voice = someReceiving({ samples: 1_000, concealedSamples: 300, silentConcealedSamples: 200 });
    expect(measure(first, later({ receiving: { voice } }), around).concealed).toBe(0.1);
  });

  it('tells for how much of the time the picture stood still', () => {
    const camera = someReceiving({ freezeMs: 500 });
    expect(measure(first, later({ receiving: { camera } }), around).frozen).toBe(0.25);
  });

  it('hears the microphone only while it is on', () => {
    const source = (energy: number, heardMs: number) => ({ energy, heardMs, fps: null });
    const before = { ...first, sending: { voice: someSending({ source: source(1, 5_000) }) } };
    const after = later({ sending: { voice: someSending({ source: source(1.02, 7_000) }) } });
    const level = (own: Around['own']) => measure(before, after, { ...around, own }).microphoneLevel;
    expect(level({ voice: microphone() })).toBeCloseTo(0.1);
    expect(level({})).toBeNull();
    expect(level({ voice: Object.assign(microphone(), { enabled: false }) })).toBeNull();
    expect(level({ voice: Object.assign(microphone(), { muted: true }) })).toBe(0);
  });

  it('asks the camera for its pictures, and knows that some are wanted', () => {
    const sending = { camera: someSending({ source: { energy: 0, heardMs: 0, fps: 7 } }) };
    const camera = new FakeTrack('camera', 'video', false);
    const on = measure(first, later({ sending }), { ...around, own: { camera } });
    expect(on).toMatchObject({ cameraFps: 7, wantsPicture: true });
    const off = measure(first, later({ sending }), { ...around, own: { camera: null } });
    expect(off).toMatchObject({ cameraFps: null, wantsPicture: false });
  });

  it('is busy where the encoder was held back by it for most of the time', () => {
    const limited = (cpu: number): PeerStats =>
      later({ sending: { camera: someSending({ cpuLimitedMs: cpu }) } });
    expect(measure(first, limited(1_500), around).isBusy).toBe(true);
    expect(measure(first, limited(500), around).isBusy).toBe(false);
  });

  it('is busy where a look comes later than any browser would let it wait', () => {
    expect(measure(first, later(), { ...around, isStrained: false, lateMs: 1_001 }).isBusy).toBe(true);
    expect(measure(first, later(), { ...around, isStrained: false, lateMs: 1_000 }).isBusy).toBe(false);
  });

  it('is busy where the system says so and the call has too little time', () => {
    const strained = { ...around, isStrained: true };
    const dropped = later({ receiving: { camera: someReceiving({ framesDecoded: 40, framesDropped: 20 }) } });
    const encoding = later({ sending: { camera: someSending({ encodeMs: 1_700 }) } });
    expect(measure(first, later(), strained).isBusy).toBe(false);
    expect(measure(first, dropped, strained).isBusy).toBe(true);
    expect(measure(first, encoding, strained).isBusy).toBe(true);
    // Without time alone it may be anything.
    expect(measure(first, dropped, { ...around, isStrained: false }).isBusy).toBe(false);
    expect(measure(first, dropped, around).isBusy).toBe(false);
    // Where memory is short it waits for the disk, and its processor may rest.
    const short = { ...around, memory: { freeMb: 240, totalMb: 8_192 } };
    expect(measure(first, dropped, { ...short, isStrained: false }).isBusy).toBe(true);
    expect(measure(first, dropped, short).isBusy).toBe(true);
    expect(measure(first, later(), short).isBusy).toBe(false);
    const enough = { ...around, memory: { freeMb: 400, totalMb: 8_192 } };
    expect(measure(first, dropped, enough).isBusy).toBe(false);
  });
});

describe('the line to the service', () => {
  function setUp() {
    const clock = createManualClock(1_000);
    const answers: ((isAnswered: boolean) => void)[] = [];
    const line = { isOnline: true, isHere: false };
    const probe = createServiceProbe({
      clock,
      scope: createScope(),
      isOnline: () => line.isOnline,
      isHere: () => line.isHere,
      ask: () => new Promise((resolve) => answers.push(resolve)),
    });
    const answer = async (isAnswered = true): Promise<void> => {
      answers.shift()?.(isAnswered);
      await Promise.resolve();
      await Promise.resolve();
    };
    return { clock, line, probe, answer, answers };
  }

  it('is known by how long an answer takes', async () => {
    const { clock, probe, answer } = setUp();
    expect(probe.look()).toEqual({ is: 'answers', afterMs: null });
    clock.advance(40);
    await answer();
    expect(probe.look()).toEqual({ is: 'answers', afterMs: 40 });
  });

  it('is not asked again before it has answered, and takes at least as long as it has taken', () => {
    const { clock, probe, answers } = setUp();
    probe.look();
    clock.advance(2_000);
    expect(probe.look()).toEqual({ is: 'answers', afterMs: 2_000 });
    expect(answers).toHaveLength(1);
  });

  it('is asked again and again while somebody looks, and the slowest answer counts', async () => {
    const { clock, probe, answer, answers } = setUp();
    probe.look();
    for (const tookMs of [20, 300, 30]) {
      clock.advance(tookMs);
      await answer();
      clock.advance(500);
    }
    expect(probe.look()).toEqual({ is: 'answers', afterMs: 300 });
    clock.advance(40);
    await answer();
    expect(probe.look()).toEqual({ is: 'answers', afterMs: 40 });
    for (let unseen = 0; unseen < 12; unseen += 1) {
      clock.advance(500);
      await answer();
    }
    expect([answers.length, clock.pending()]).toEqual([0, 0]);
  });

  it('was away once where the line broke between two looks', () => {
    const { probe } = setUp();
    probe.lost();
    expect(probe.look()).toEqual({ is: 'away' });
    expect(probe.look()).toMatchObject({ is: 'answers' });
  });

  it('is away where it does not answer for long, or there is none', () => {
    const { clock, line, probe } = setUp();
    probe.look();
    clock.advance(3_000);
    expect(probe.look()).toEqual({ is: 'away' });
    line.isHere = true;
    expect(probe.look()).toEqual({ is: 'away' });
    const other = setUp();
    other.line.isOnline = false;
    expect(other.probe.look()).toEqual({ is: 'away' });
  });

  it('tells nothing of any network where the service is here', async () => {
    const { line, probe } = setUp();
    line.isHere = true;
    expect(probe.look()).toEqual({ is: 'here' });
  });
});
