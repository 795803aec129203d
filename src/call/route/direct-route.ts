import type { VisitId } from '../../protocol/ids.ts';
import { createLaneSenders } from '../link/lane-senders.ts';
import { createEarlySignals } from './early-signals.ts';
import type { MediaRoute, Meeting, RouteDeps } from './media-route.ts';
import { createPeerLife, type PeerLife } from './peer-life.ts';

/** The mesh: media goes straight from each visit to each other one. */
export function createDirectRoute(deps: RouteDeps): MediaRoute {
  const { ports, log } = deps;
  const senders = createLaneSenders(log);
  const lives = new Map<VisitId, PeerLife>();
  const early = createEarlySignals();
  /** Offers while it rings, to whoever will answer. */
  let prepared: PeerLife | null = null;

  const begin = (offers: boolean): PeerLife =>
    createPeerLife({
      scope: deps.scope.child(),
      offers,
      ports,
      iceServers: deps.iceServers,
      senders,
      clock: deps.clock,
      log,
      changed: deps.changed,
    });

  const letGo = (visit: VisitId): void => {
    lives.get(visit)?.end();
    lives.delete(visit);
  };

  const takePrepared = (): PeerLife | null => {
    const life = prepared;
    prepared = null;
    return life;
  };

  const lifeWith = ({ visit, offers }: Meeting): PeerLife => {
    const known = lives.get(visit);
    if (known?.offers === offers) return known;
    known?.end();
    const life = (offers ? takePrepared() : null) ?? begin(offers);
    lives.set(visit, life);
    return life;
  };

  const meetOne = (meeting: Meeting): void => {
    const { visit } = meeting;
    const life = lifeWith(meeting);
    life.meet({ ...deps.own(), to: visit }, meeting);
    for (const { attempt, body } of early.take(visit)) life.received(attempt, body);
  };

  const all = (): readonly PeerLife[] => [...lives.values()];

  return {
    prepare() {
      prepared?.end();
      prepared = begin(true);
    },
    meet(others) {
      const visits = new Set(others.map(({ visit }) => visit));
      for (const visit of lives.keys()) if (!visits.has(visit)) letGo(visit);
      for (const meeting of others) meetOne(meeting);
      // Where this side came later, nobody waits for its offer.
      if (others.length > 0) takePrepared()?.end();
    },
    send: (lane, track) => senders.put(lane, track),
    received(from, attempt, body) {
      const life = lives.get(from);
      if (life) life.received(attempt, body);
      else early.keep(from, { attempt, body });
    },
    state: (visit) => lives.get(visit)?.state() ?? null,
    look: (visit, wishes) => lives.get(visit)?.look(wishes),
    serversChanged() {
      prepared?.serversChanged();
      for (const life of all()) life.serversChanged();
    },
    lineBack() {
      for (const life of all()) life.happened('line-back');
    },
    networkChanged() {
      // The offer that waits for the answer names addresses of the old network.
      if (prepared) this.prepare();
      for (const life of all()) life.happened('network-changed');
    },
    retry() {
      for (const life of all()) life.happened('retry');
    },
  };
}
