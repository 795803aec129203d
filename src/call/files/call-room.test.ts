import { describe, expect, it } from 'vitest';
import { FakePeer } from '../fakes/fake-peer.ts';
import { laneSpecs } from '../lanes.ts';
import type { PeerListener } from '../ports.ts';
import { laneSettings } from '../quality/lane-settings.ts';
import { voiceNeedOf } from '../quality/rungs.ts';
import { createCallRoom } from './call-room.ts';

const voice = voiceNeedOf(0);
const nobody: PeerListener = {
  negotiationNeeded() {},
  candidate() {},
  stateChanged() {},
  wayChanged() {},
  channelOpened() {},
  said() {},
};

function setUp() {
  const room = createCallRoom();
  const begin = async (availableBps: number | null) => {
    const peer = new FakePeer('a', [], () => {}, nobody);
    const path = { local: 'host', remote: 'host', protocol: 'udp', relayProtocol: null } as const;
    const estimate = (bps: number | null): void => {
      peer.statsNow = {
        ...peer.statsNow,
        path: { ...path, rttMs: null, availableBps: bps, bytesSent: 0, bytesReceived: 0 },
      };
    };
    estimate(availableBps);
    const watched = room.watch(peer);
    const lanes = peer.offerLanes(laneSpecs).map(watched.lane);
    const camera = lanes.find(({ name }) => name === 'camera');
    await camera?.send(peer.lanes[0]?.received ?? null);
    const allow = (maxBitrate: number, isActive = true) =>
      camera?.shape({ ...laneSettings.camera.first, maxBitrate, isActive });
    return { watched, camera, allow, estimate, peer };
  };
  return { room, begin };
}

describe('what the pictures of a call have of what they want', () => {
  it('is the estimate of the path beside what they may take', async () => {
    const { room, begin } = setUp();
    const { allow, peer } = await begin(800_000 + voice);
    await allow(1_600_000 + voice);
    expect(await room.look()(false)).toBeCloseTo(0.5, 1);
    expect(peer.lanes.find(({ name }) => name === 'camera')?.shaped).toMatchObject({
      maxBitrate: 1_600_000 + voice,
    });
  });

  it('is measured by the most they were allowed since one looks: what a file took from them is still theirs', async () => {
    const { room, begin } = setUp();
    const { allow } = await begin(1_000_000 + voice);
    await allow(1_000_000);
    const look = room.look();
    expect(await look(false)).toBe(1);
    await allow(0, false);
    expect(await look(false)).toBe(1);
    await allow(2_000_000);
    await look(false);
    await allow(500_000);
    expect(await look(false)).toBeLessThan(0.6);
    expect(await room.look()(false)).toBeGreaterThan(1.5);
  });

  it('is, while the connection settles, measured by what they are allowed now: the first is more than anybody asked for', async () => {
    const { room, begin } = setUp();
    const { allow } = await begin(1_000_000 + voice);
    await allow(2_500_000);
    const look = room.look();
    expect(await look(true)).toBeLessThan(0.5);
    await allow(1_000_000);
    expect(await look(true)).toBe(1);
    expect(await look(false)).toBe(1);
  });

  it('is nothing where none goes out, or nothing is known', async () => {
    const { room, begin } = setUp();
    const { camera, allow, estimate } = await begin(null);
    await allow(1_000_000);
    expect(await room.look()(false)).toBeNull();
    estimate(1);
    await camera?.send(null);
    expect(await room.look()(false)).toBeNull();
  });

  it('is that of the connection which has least, as long as it is there', async () => {
    const { room, begin } = setUp();
    const [well, badly] = [await begin(2_000_000 + 2 * voice), await begin(500_000)];
    await well.allow(1_000_000);
    await badly.allow(1_000_000);
    const look = room.look();
    expect(await look(false)).toBeLessThan(0.5);
    badly.watched.end();
    expect(await look(false)).toBe(2);
  });
});
