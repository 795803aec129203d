import type { VisitId } from '../../protocol/ids.ts';
import { laneSpecs, type LaneName } from '../lanes.ts';
import { watchRemoteLanes, type RemoteLanes } from '../link/remote-lanes.ts';
import type { CallPorts, Lane, Track } from '../ports.ts';
import type { MediaRoute, OpenRoute } from '../route/media-route.ts';
import { FakePeer } from './fake-peer.ts';

/** Who is at the hub: one connection, with four lines out and four more for each other person. */
interface Place {
  readonly peer: FakePeer;
  readonly hears: ReadonlyMap<VisitId, FakePeer['lanes']>;
  look(): void;
}

/**
 * Everything that the mesh is not: everybody has one connection, to a middle that hands on what comes. Nothing is offered or answered, and no
 * word goes from one visit to another.
 */
export function createFakeHub() {
  const peers: FakePeer[] = [];
  const places = new Map<VisitId, Place>();

  const carry = (): void => {
    for (const { hears } of places.values())
      for (const [visit, lines] of hears) {
        const out = places.get(visit)?.peer.lanes ?? [];
        lines.forEach((line, at) => line.received.flow(!!out[at]?.sending));
      }
    for (const place of places.values()) place.look();
  };

  const openConnection: CallPorts['openConnection'] = (servers, listener) => {
    const peer = new FakePeer(`hub${peers.length + 1}`, servers, carry, listener);
    peers.push(peer);
    return peer;
  };

  const openRoute: OpenRoute = ({ scope, ports, own, clock, changed }): MediaRoute => {
    const wanted = new Map<LaneName, Track | null>();
    const remote = new Map<VisitId, RemoteLanes>();
    const flowedAtMs = new Map<VisitId, number>();
    const hears = new Map<VisitId, FakePeer['lanes']>();
    let out: readonly Lane[] = [];
    let offer: ((visit: VisitId) => void) | null = null;

    const enter = (): ((visit: VisitId) => void) => {
      const { visit } = own();
      const connection = ports.openConnection([], {
        negotiationNeeded() {},
        candidate() {},
        stateChanged: changed,
        wayChanged() {},
        channelOpened() {},
        said() {},
      });
      const peer = peers.at(-1);
      if (!peer) throw new Error('the hub opens connections itself');
      out = connection.offerLanes(laneSpecs);
      for (const lane of out) void lane.send(wanted.get(lane.name) ?? null);
      places.set(visit, { peer, hears, look: changed });
      scope.own(() => {
        places.delete(visit);
        connection.close();
      });
      peer.report('connected');
      return (other) => {
        const from = peer.lanes.length;
        const lines = connection.offerLanes(laneSpecs);
        hears.set(other, peer.lanes.slice(from));
        watchRemoteLanes(lines, scope, ports.tracks, (lanes) => {
          remote.set(other, lanes);
          changed();
        });
      };
    };

    return {
      prepare() {},
      meet(others) {
        for (const visit of [...hears.keys()].filter((known) =>
          others.every(({ visit: is }) => is !== known),
        ))
          hears.delete(visit);
        const news = others.filter(({ visit }) => !hears.has(visit));
        if (news.length === 0) return;
        offer ??= enter();
        for (const { visit } of news) offer(visit);
        carry();
      },
      async send(name, track) {
        wanted.set(name, track);
        await out.find((lane) => lane.name === name)?.send(track);
      },
      received() {
        throw new Error('nobody says anything past the hub');
      },
      state(visit) {
        const lanes = hears.has(visit) ? remote.get(visit) : undefined;
        if (!lanes) return null;
        const isThere = places.has(visit);
        if (isThere && !flowedAtMs.has(visit)) flowedAtMs.set(visit, clock.now());
        return {
          connection: isThere ? 'connected' : 'connecting',
          connectedAtMs: flowedAtMs.get(visit) ?? null,
          lanes,
        };
      },
      look() {},
      serversChanged() {},
      lineBack() {},
      networkChanged() {},
      retry() {},
    };
  };

  return { openConnection, openRoute, openPeers: () => peers.filter(({ isClosed }) => !isClosed) };
}
