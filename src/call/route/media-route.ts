import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { Scope } from '../../base/scope.ts';
import type { CallId, VisitId } from '../../protocol/ids.ts';
import type { Wishes } from '../../protocol/pair-words.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import type { LaneName } from '../lanes.ts';
import type { RemoteLanes } from '../link/remote-lanes.ts';
import type { CallPorts, IceServers, Track } from '../ports.ts';
import type { ConnectionView } from '../view.ts';

/** Another visit that media is to flow with. */
export interface Meeting {
  readonly visit: VisitId;
  /** This side makes the offers: it came first. */
  readonly offers: boolean;
  /** Its line to the service is there: what is said to it arrives. */
  readonly reachable: boolean;
  /** It takes the place of a visit of the same person: "reconnecting" rather than "connecting". */
  readonly comesBack: boolean;
}

/** How media with one visit stands. */
export interface RouteState {
  readonly connection: ConnectionView;
  /** When it first flowed; null before. */
  readonly connectedAtMs: number | null;
  readonly lanes: RemoteLanes;
}

/**
 * How media gets to the others and from them. The call's state and its interface know nothing of what is behind it: the direct
 * mesh today (`direct-route.ts`), a relay perhaps beside it.
 */
export interface MediaRoute {
  /** Makes ready for one who is being rung, so that their answer finds an offer. */
  prepare(): void;
  /** Exactly these from now on: new ones are connected, missing ones let go. */
  meet(others: readonly Meeting[]): void;
  send(lane: LaneName, track: Track | null): Promise<void>;
  received(from: VisitId, attempt: number, body: SignalBody): void;
  state(visit: VisitId): RouteState | null;
  /** How this visit is seen here. */
  look(visit: VisitId, wishes: Wishes): void;
  /** There are other ICE servers than when the connections were made. */
  serversChanged(): void;
  /** The line to the service was away: unanswered offers are said again. */
  lineBack(): void;
  /** Another network, or awake again: every connection looks for its way anew. */
  networkChanged(): void;
  /** After `failed`: all chances anew. */
  retry(): void;
}

/** What a route is made of, and whom it tells. */
export interface RouteDeps {
  /** Ends the route: nothing of it is left behind. */
  readonly scope: Scope;
  readonly ports: Pick<CallPorts, 'signaling' | 'tracks' | 'openConnection' | 'quality'>;
  /** This visit, in the call as it is called now. */
  readonly own: () => { readonly call: CallId; readonly visit: VisitId };
  readonly iceServers: () => IceServers;
  readonly clock: Clock;
  readonly log: Log;
  /** Some connection, or what comes from it, is another one. */
  readonly changed: () => void;
}

export type OpenRoute = (deps: RouteDeps) => MediaRoute;
