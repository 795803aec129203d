import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { createScope } from '../../base/scope.ts';
import { settle } from '../fakes/fake-house.ts';
import { FakePeer } from '../fakes/fake-peer.ts';
import { somePath, someSending } from '../fakes/peer-stats.ts';
import { createCallDoctor } from './call-doctor.ts';

/** What the doctor makes of a computer on which each of its looks comes so much later than asked for. */
async function verdictWhereLate(byMs: number): Promise<string | undefined> {
  const clock = createManualClock();
  let lagMs = 0;
  const doctor = createCallDoctor({
    clock: { after: (ms, task) => clock.after(ms, task), now: () => clock.now() + lagMs },
    scope: createScope(),
    hash: () => new Uint8Array(32),
    newNonce: () => '',
    lookAtService: () => ({ is: 'here' }),
    isStrained: () => false,
    askMemory: async () => null,
    version: '0.1.0',
  });
  let peer: FakePeer | undefined;
  doctor.watching((servers, outer) => (peer = new FakePeer('ada', servers, () => {}, outer)))([], {
    negotiationNeeded() {},
    candidate() {},
    stateChanged() {},
    wayChanged() {},
    channelOpened() {},
    said() {},
  });
  if (!peer) throw new Error('a connection is opened at once');
  peer.report('connected');
  for (let looks = 0; looks < 10; looks += 1) {
    const atMs = clock.now() + lagMs;
    peer.statsNow = {
      ...{ atMs, sending: { voice: someSending({ packets: atMs }) }, receiving: {} },
      path: somePath({ bytesSent: atMs, bytesReceived: atMs }),
    };
    lagMs += byMs;
    clock.advance(2_000);
    await settle();
  }
  const [verdict] = doctor.pairs.getState()[0]?.verdicts ?? [];
  return verdict && `${verdict.cause} ${verdict.whose}`;
}

describe('a computer that has no time for the doctor', () => {
  it('has none for the call', async () => {
    expect(await verdictWhereLate(1_500)).toBe('computer me');
  });

  it('is not that where a browser lets a hidden page wait', async () => {
    expect(await verdictWhereLate(900)).toBe('well both');
  });
});
