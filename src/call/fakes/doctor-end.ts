import type { ManualClock } from '../../base/clock.ts';
import type { Scope } from '../../base/scope.ts';
import { createCallDoctor, type CallDoctor, type CallDoctorDeps } from '../doctor/call-doctor.ts';
import type { MemoryLook } from '../doctor/memory.ts';
import type { ServiceLook } from '../doctor/sample.ts';
import type { PeerConnection, PeerListener } from '../ports.ts';
import type { PeerStats } from '../quality/peer-stats.ts';
import { FakePeer } from './fake-peer.ts';
import { somePath, someReceiving, someSending } from './peer-stats.ts';

export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** One end: its doctor, and the connections that it has opened. */
export class DoctorEnd {
  readonly doctor: CallDoctor;
  readonly heard: string[] = [];
  service: ServiceLook = { is: 'answers', afterMs: 12 };
  memory: MemoryLook | 'broken' = null;
  /** Of the pictures that came in, every other one is thrown away. */
  isSlow = false;
  /** Of what comes in, so many of a hundred packets are missing. */
  lost = 0;
  readonly links: { peer: FakePeer; listener: PeerListener; connection: PeerConnection }[] = [];
  readonly #clock: ManualClock;
  readonly #name: string;

  constructor(
    name: string,
    clock: ManualClock,
    scope: Scope,
    tools: Pick<CallDoctorDeps, 'hash' | 'newNonce'>,
  ) {
    this.#name = name;
    this.#clock = clock;
    this.doctor = createCallDoctor({
      clock,
      scope,
      ...tools,
      lookAtService: () => this.service,
      isStrained: () => false,
      askMemory: async () => {
        if (this.memory === 'broken') throw new Error('nobody answers');
        return this.memory;
      },
      version: '0.1.0',
    });
  }

  open(): void {
    const name = `${this.#name}${this.links.length}`;
    let peer: FakePeer | undefined;
    let listener: PeerListener | undefined;
    const open = this.doctor.watching((servers, outer) => {
      listener = outer;
      peer = new FakePeer(name, servers, () => {}, outer);
      return peer;
    });
    const connection = open([], {
      negotiationNeeded() {},
      candidate() {},
      stateChanged: (state) => this.heard.push(state),
      wayChanged() {},
      channelOpened: () => this.heard.push('channel'),
      said: (text) => this.heard.push(text),
    });
    if (peer && listener) this.links.push({ peer, listener, connection });
  }

  /** What the connection counts goes on since the look before. */
  count(): void {
    for (const { peer } of this.links) {
      const seconds = this.#clock.now() / 1_000;
      peer.statsNow = {
        atMs: this.#clock.now(),
        path: somePath({ bytesSent: seconds * 10_000, bytesReceived: seconds * 10_000 }),
        sending: { voice: someSending({ packets: seconds * 50 }) },
        receiving: {
          voice: someReceiving({ packets: seconds * 50, lost: (seconds * 50 * this.lost) / 100 }),
          camera: someReceiving({
            framesDecoded: seconds * 15,
            framesDropped: this.isSlow ? seconds * 15 : 0,
          }),
        },
      } satisfies PeerStats;
    }
  }
}
