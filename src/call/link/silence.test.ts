import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { settle } from '../fakes/fake-house.ts';
import { FakeNetwork } from '../fakes/fake-network.ts';
import { somePath, someReceiving } from '../fakes/peer-stats.ts';
import type { PeerState } from '../ports.ts';
import { hearing } from './silence.ts';

function setUp() {
  const clock = createManualClock();
  const told: PeerState[] = [];
  const path = { bytes: 1_000, isRefused: false, asked: 0, lost: 0 };
  const network = new FakeNetwork();
  const open = hearing(clock, (servers, listener) => {
    const peer = network.open(listener, servers);
    peer.stats = async () => {
      path.asked += 1;
      if (path.isRefused) throw new Error('closed');
      const voice = someReceiving({ packets: 100, lost: path.lost });
      return { ...peer.statsNow, receiving: { voice }, path: somePath({ bytesReceived: path.bytes }) };
    };
    return peer;
  });
  const connection = open([], {
    negotiationNeeded() {},
    candidate() {},
    stateChanged: (state) => told.push(state),
    wayChanged() {},
    channelOpened() {},
    said() {},
  });
  const [peer] = network.peers;
  if (!peer) throw new Error('no connection');
  peer.heard = 1;
  const becomes = async (state: PeerState): Promise<void> => {
    peer.report(state);
    await settle();
  };
  const pass = async (ms: number, each: () => void = () => {}): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 200) {
      each();
      clock.advance(200);
      await settle();
    }
  };
  const speaks = (): void => {
    peer.heard = (peer.heard ?? 0) + 1;
    path.bytes += 80;
  };
  return { clock, connection, told, path, peer, becomes, pass, speaks };
}

describe('silence', () => {
  it('asks the browser nothing while anything comes', async () => {
    const { told, path, becomes, pass, speaks } = setUp();
    await becomes('connected');
    await pass(10_000, speaks);
    expect([told, path.asked]).toEqual([['connected'], 0]);
  });

  it('is told when nothing has come for a second, and its end at once', async () => {
    const { told, becomes, pass, speaks } = setUp();
    await becomes('connected');
    await pass(1_000, speaks);
    await pass(800);
    expect(told).toEqual(['connected']);
    await pass(600);
    expect(told).toEqual(['connected', 'disconnected']);
    await pass(5_000);
    speaks();
    await pass(200);
    expect(told).toEqual(['connected', 'disconnected', 'connected']);
  });

  it('is told later where many packets are lost: some pieces of silence then are missing in a row', async () => {
    const { told, path, becomes, pass, speaks } = setUp();
    path.lost = 30;
    await becomes('connected');
    await pass(200, speaks);
    await pass(2_400);
    expect(told).toEqual(['connected']);
    await pass(600);
    expect(told).toEqual(['connected', 'disconnected']);
  });

  it('is none where neither voice nor picture is sent and reports still come', async () => {
    const { told, path, becomes, pass } = setUp();
    await becomes('connected');
    await pass(20_000, () => (path.bytes += 30));
    expect([told, path.asked]).toEqual([['connected'], 2]);
  });

  it('ends with reports where nobody sends voice or pictures any more', async () => {
    const { told, path, becomes, pass } = setUp();
    await becomes('connected');
    await pass(3_000);
    path.bytes += 30;
    await pass(1_200);
    expect(told).toEqual(['connected', 'disconnected', 'connected']);
  });

  it('begins with the first thing heard: before it nothing is missing', async () => {
    const { told, path, peer, becomes, pass } = setUp();
    peer.heard = null;
    await becomes('connected');
    await pass(20_000);
    expect([told, path.asked]).toEqual([['connected'], 0]);
  });

  it('is not told by a browser that says nothing of the path', async () => {
    const { told, path, becomes, pass } = setUp();
    path.isRefused = true;
    await becomes('connected');
    await pass(5_000);
    expect(told).toEqual(['connected']);
  });

  it('goes on where the browser does not answer in between', async () => {
    const { told, path, becomes, pass } = setUp();
    await becomes('connected');
    await pass(1_400);
    path.isRefused = true;
    await pass(3_000);
    expect(told).toEqual(['connected', 'disconnected']);
  });

  it('says nothing twice, and what the browser says counts', async () => {
    const { told, becomes, pass } = setUp();
    await becomes('connected');
    await pass(3_000);
    await becomes('disconnected');
    expect(told).toEqual(['connected', 'disconnected']);
    await becomes('failed');
    await becomes('connected');
    expect(told).toEqual(['connected', 'disconnected', 'failed', 'connected']);
  });

  it('is not told by an answer that comes after the connection broke', async () => {
    const { told, clock, becomes, pass } = setUp();
    await becomes('connected');
    await pass(1_000);
    clock.advance(200);
    await becomes('failed');
    expect(told).toEqual(['connected', 'failed']);
  });

  it('is watched only while there is a connection, and not after its end', async () => {
    const { told, clock, connection, becomes, pass } = setUp();
    await becomes('connected');
    await becomes('failed');
    await pass(5_000);
    expect([told, clock.pending()]).toEqual([['connected', 'failed'], 0]);
    await becomes('connected');
    connection.close();
    await pass(5_000);
    expect(clock.pending()).toBe(0);
  });
});
