import { describe, expect, it } from 'vitest';
import type { LaneName } from '../lanes.ts';
import { measure } from './measure.ts';
import type { PeerStats, SendingStats } from './peer-stats.ts';
import { somePath, someSending } from '../fakes/peer-stats.ts';

const look = (atMs: number, sending: Partial<Record<LaneName, Partial<SendingStats>>> = {}): PeerStats => ({
  atMs,
  path: somePath(),
  sending: Object.fromEntries(Object.entries(sending).map(([lane, stats]) => [lane, someSending(stats)])),
  receiving: {},
});
const reported = (packets: number, lost: number): Partial<SendingStats> => ({
  packets,
  remote: { lost, rttMs: null },
});

describe('what looks say', () => {
  it('says nothing before there are two', () => {
    const nothing = { availableBps: null, loss: null, rttMs: null, isCpuLimited: false };
    expect(measure([])).toEqual(nothing);
    expect(measure([look(0)])).toEqual(nothing);
  });

  it('takes estimate and time from the last', () => {
    const [first, last] = [look(0), look(1_000)];
    const path = last.path && { ...last.path, availableBps: 7, rttMs: 9 };
    expect(measure([first, { ...last, path }])).toMatchObject({ availableBps: 7, rttMs: 9 });
    expect(measure([first, { ...last, path: null }])).toMatchObject({ availableBps: null, rttMs: null });
  });

  it('believes the newest report of time: of a picture that goes out, then of voice, then the path’s own', () => {
    const rtt = (packets: number, rttMs: number | null) => ({
      packets,
      remote: { lost: 0, rttMs },
    });
    const seen = (camera: number, voice: number) =>
      measure([
        look(0, { camera: rtt(0, 1), voice: rtt(0, 2) }),
        look(1_000, { camera: rtt(camera, 300), voice: rtt(voice, 200) }),
      ]).rttMs;
    expect([seen(9, 9), seen(0, 9), seen(0, 0)]).toEqual([300, 200, 20]);
  });

  it('counts losses between looks, of all lanes together, and not those of an hour ago', () => {
    const before = look(0, { camera: reported(100_000, 30_000), voice: reported(1_000, 0) });
    const now = look(5_000, { camera: reported(100_150, 30_005), voice: reported(1_050, 15) });
    expect(measure([before, now]).loss).toBeCloseTo(0.1);
  });

  it('says nothing of losses among a handful of packets', () => {
    expect(
      measure([look(0, { voice: reported(0, 0) }), look(1_000, { voice: reported(30, 3) })]).loss,
    ).toBeNull();
  });

  it('leaves out lanes that nobody has reported of, and totals that went back', () => {
    const before = look(0, { camera: { packets: 0, remote: null }, voice: reported(100, 9) });
    const now = look(5_000, { camera: reported(900, 500), voice: reported(200, 2) });
    expect(measure([before, now]).loss).toBe(0);
  });

  it('calls this computer the limit when it was for most of the time since the last look', () => {
    const limited = (cpuLimitedMs: number) => ({ camera: { cpuLimitedMs } });
    expect(measure([look(0, limited(40_000)), look(1_000, limited(40_600))]).isCpuLimited).toBe(true);
    expect(measure([look(0, limited(40_000)), look(1_000, limited(40_400))]).isCpuLimited).toBe(false);
  });
});
