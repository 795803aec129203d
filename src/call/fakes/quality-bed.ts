import { createManualClock } from '../../base/clock.ts';
import { createSubject } from '../../base/observable.ts';
import { createScope } from '../../base/scope.ts';
import { laneSpecs, type LaneName } from '../lanes.ts';
import type { Lane } from '../ports.ts';
import { createCallQuality, type QualityChoice } from '../quality/call-quality.ts';
import type { LaneShape, VideoCodec } from '../quality/lane-settings.ts';
import type { PeerStats, SendingStats } from '../quality/peer-stats.ts';
import { createQualityLoop } from '../quality/quality-loop.ts';
import { settle } from './fake-house.ts';
import { FakeTrack } from './fake-track.ts';
import { somePath, someSending } from './peer-stats.ts';

/** A look at a connection on a path that carries so much. */
export const statsSample = (
  atMs: number,
  camera: Partial<SendingStats> = {},
  availableBps = 10_000_000,
): PeerStats => ({
  atMs,
  path: somePath({ availableBps, bytesSent: atMs, bytesReceived: atMs }),
  sending: { camera: someSending(camera) },
  receiving: {},
});

/** The loop around a connection of fakes. */
export function setUpLoop(choice: Partial<QualityChoice> = {}, onChip: readonly VideoCodec[] = []) {
  const scope = createScope();
  const clock = createManualClock();
  const chosen = createSubject<QualityChoice>({ videoCodec: 'automatic', megabytesPerHour: null, ...choice });
  const quality = createCallQuality(clock, chosen, () => new Set(onChip));
  const said: string[] = [];
  const sending = new Set<LaneName>(['voice', 'camera']);
  const shapes = new Map<LaneName, LaneShape>();
  const refreshed: LaneName[] = [];
  let shapings = 0;
  let looks = 0;
  let seen: ((atMs: number) => PeerStats) | null = (atMs) => statsSample(atMs);
  const lanes = laneSpecs.map(({ name, kind }): Lane => ({
    name,
    received: new FakeTrack(name, kind),
    send: () => Promise.resolve(),
    isSending: () => sending.has(name),
    refresh: async () => void refreshed.push(name),
    async shape(shape) {
      shapings += 1;
      shapes.set(name, shape);
    },
  }));
  const channel = { isOpen: true };
  const loop = createQualityLoop({
    scope,
    clock,
    quality,
    connection: {
      async stats() {
        looks += 1;
        if (!seen) throw new Error('closed');
        return seen(clock.now());
      },
      say: (text) => channel.isOpen && said.push(text) > 0,
    },
  });
  loop.lanesOpened(lanes);
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 250) {
      clock.advance(250);
      await settle();
    }
  };
  return {
    scope,
    clock,
    chosen,
    quality,
    loop,
    said,
    sending,
    channel,
    pass,
    shape: (lane: LaneName) => shapes.get(lane),
    see: (next: typeof seen) => void (seen = next),
    looks: () => looks,
    shapings: () => shapings,
    refreshed,
  };
}
