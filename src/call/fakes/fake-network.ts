import type { IceServers, PeerListener } from '../ports.ts';
import { FakePeer } from './fake-peer.ts';

/** Joins two peers whose descriptions and candidates have crossed, and lets their lanes flow, while the way between is there. */
export class FakeNetwork {
  readonly peers: FakePeer[] = [];
  /** So many connections from the beginning on never find a way. */
  deafFirst = 0;
  /** And all from this one on. */
  deafFrom = Infinity;
  #isUp = true;
  /** After a cut the old credentials find no way any more; only a restart does. */
  readonly #dead = new Set<string>();

  open(listener: PeerListener, servers: IceServers = []): FakePeer {
    const peer = new FakePeer(`peer${this.peers.length + 1}`, servers, () => this.look(), listener);
    peer.isDeaf = this.peers.length < this.deafFirst || this.peers.length >= this.deafFrom;
    this.peers.push(peer);
    return peer;
  }

  openPeers(): FakePeer[] {
    return this.peers.filter((peer) => !peer.isClosed);
  }

  cut(state: 'disconnected' | 'failed'): void {
    this.#isUp = false;
    for (const peer of this.openPeers()) {
      this.#dead.add(peer.ufrag);
      peer.report(state);
    }
    this.look();
  }

  mend(): void {
    this.#isUp = true;
    this.look();
  }

  /** Something has changed: who is joined now? */
  look(): void {
    const byName = new Map(this.openPeers().map((peer) => [peer.ufrag, peer]));
    for (const peer of byName.values()) {
      const named = byName.get(peer.remote?.ufrag ?? '');
      const other = named && this.#isJoined(peer, named) ? named : undefined;
      if (other) peer.join(other);
      peer.lanes.forEach((lane, line) => lane.received.flow(!!other?.lanes[line]?.sending));
    }
  }

  #isJoined(a: FakePeer, b: FakePeer): boolean {
    return (
      this.#isUp &&
      a !== b &&
      a.signalingState === 'stable' &&
      b.signalingState === 'stable' &&
      a.remote?.ufrag === b.ufrag &&
      b.remote?.ufrag === a.ufrag &&
      (a.hasRemoteCandidate || b.hasRemoteCandidate) &&
      !this.#dead.has(a.ufrag) &&
      !a.isDeaf &&
      !b.isDeaf
    );
  }
}
