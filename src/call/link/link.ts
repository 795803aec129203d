import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { Scope } from '../../base/scope.ts';
import type { Wishes } from '../../protocol/pair-words.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import { laneSpecs } from '../lanes.ts';
import type { CallPorts, IceServers, Lane, PeerState, TrackStore } from '../ports.ts';
import type { CallQuality } from '../quality/call-quality.ts';
import { createQualityLoop } from '../quality/quality-loop.ts';
import { createInflow } from './inflow.ts';
import { createNegotiation } from './negotiation.ts';
import { watchRemoteLanes, type RemoteLanes } from './remote-lanes.ts';

interface LinkDeps {
  /** Ends the link. */
  readonly scope: Scope;
  readonly role: 'caller' | 'callee';
  readonly iceServers: IceServers;
  readonly openConnection: CallPorts['openConnection'];
  readonly tracks: TrackStore;
  readonly quality: CallQuality;
  readonly clock: Clock;
  readonly log: Log;
  readonly send: (body: SignalBody) => void;
  readonly lanesOpened: (lanes: readonly Lane[]) => void;
  readonly remoteChanged: (lanes: RemoteLanes) => void;
  readonly stateChanged: (state: PeerState) => void;
  /** It has looked for addresses of this computer, and nothing came of it, not even that there are none. */
  readonly foundNothing: () => void;
}

/** One connection to the other device, from its opening to the end of its scope. */
export interface Link {
  received(body: SignalBody): void;
  /** Says an unanswered offer again; false if there is none. */
  resend(): boolean;
  /** The same, or looks for a new way. */
  restart(): void;
  useServers(iceServers: IceServers): void;
  /** What this person sees of the other side; what nobody looks at is not sent. */
  look(wishes: Wishes): void;
}

/** Its own addresses a computer finds in a tenth of this; those at a relay take a few ways there and back. */
const firstAddressMs = 1_000;
const firstRelayMs = 4_000;

export function openLink(deps: LinkDeps): Link {
  const { scope, role, log } = deps;
  let areLanesOpen = false;
  let hasLookedOut = false;
  let cancelLookout = (): void => {};
  scope.own(() => cancelLookout());

  const connection = deps.openConnection(deps.iceServers, {
    negotiationNeeded: () => negotiation.needed(),
    candidate(candidate) {
      hasLookedOut = true;
      cancelLookout();
      negotiation.found(candidate);
    },
    stateChanged(state) {
      quality.connected(state === 'connected');
      deps.stateChanged(state);
    },
    wayChanged: () => quality.wayChanged(),
    channelOpened: () => quality.channelOpened(),
    said: (text) => quality.said(text),
  });
  scope.own(() => connection.close());
  const quality = createQualityLoop({ scope, clock: deps.clock, connection, quality: deps.quality });

  const use = (lanes: readonly Lane[]): void => {
    areLanesOpen = true;
    quality.lanesOpened(lanes);
    deps.lanesOpened(lanes);
    watchRemoteLanes(lanes, scope, deps.tracks, deps.remoteChanged);
  };

  /** A connection of Chromium is deaf now and then, mostly where devices are opened at the same moment. It stays so. */
  const lookOut = (): void => {
    if (hasLookedOut || scope.hasEnded) return;
    hasLookedOut = true;
    const waitMs = connection.isRelayOnly ? firstRelayMs : firstAddressMs;
    cancelLookout = deps.clock.after(waitMs, deps.foundNothing);
  };

  const negotiation = createNegotiation({
    connection,
    isPolite: role === 'callee',
    send(body) {
      if (body.kind === 'description') lookOut();
      deps.send(body);
    },
    offerTaken() {
      if (!areLanesOpen) use(connection.answerLanes(laneSpecs));
    },
    log,
  });
  scope.own(() => negotiation.end());
  const inflow = createInflow(deps.clock);

  const restart = (): void => {
    if (negotiation.resend()) return;
    if (role === 'caller') connection.restartIce();
    // Offers of both would make one of them take its own back, and Chromium then begins all its streams anew: pictures stand for seconds.
    else deps.send({ kind: 'anew' });
  };
  if (role === 'caller') use(connection.offerLanes(laneSpecs));

  return {
    received(body) {
      if (!inflow.admits(body)) return;
      if (body.kind !== 'anew') negotiation.received(body);
      else if (role === 'caller') restart();
    },
    resend: () => negotiation.resend(),
    look: (wishes) => quality.look(wishes),
    useServers: (iceServers) => connection.useServers(iceServers),
    restart,
  };
}
