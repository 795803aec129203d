import { unreachable } from '../base/result.ts';
import type { UserId, VisitId } from '../protocol/ids.ts';
import type { Participant } from '../protocol/model.ts';
import type { LaneName } from './lanes.ts';
import { othersIn, usersIn, type Company } from './machine/news.ts';
import type { CallState, Joining, Live } from './machine/state.ts';
import type { RouteState } from './route/media-route.ts';
import type { CallView, ConnectionView, LiveCall, LocalView, PeerView } from './view.ts';

/** What stands beside the state of the call. */
export interface Surroundings {
  readonly local: LocalView;
  readonly route: (visit: VisitId) => RouteState | null;
  /** This person leads the room of the call. */
  readonly isLeader: boolean;
}

const off = { state: 'off' } as const;

/** Of a call that has not begun, or is over. */
export const nothingOpen: LocalView = { microphone: off, camera: off, share: off };

const notYet: RouteState = { connection: 'connecting', connectedAtMs: null, lanes: {} };

/** The connection to a page that is gone takes seconds to notice it. */
const stateOf = ({ pageGone }: Participant, state: RouteState | null): RouteState =>
  state?.connection === 'connected' && pageGone
    ? { ...state, connection: 'reconnecting' }
    : (state ?? notYet);

interface Seen {
  readonly participant: Participant;
  readonly state: RouteState;
}

/** Of several visits of one person the newest whose media flows: what is moving to another device is seen until it has. */
function shownOf(seen: readonly Seen[]): Seen | undefined {
  return seen.findLast(({ state }) => state.connection === 'connected') ?? seen.at(-1);
}

function peerView({ participant, state }: Seen, connectedAtMs: number | null): PeerView {
  const { user, media, connected, kind, handAtMs } = participant;
  const { connection, lanes } = state;
  // Once connected, media is a blink away: attached now, its first frame is not missed.
  const trackOf = (name: LaneName): string | null => {
    const lane = lanes[name];
    return lane && (lane.isFlowing || connection === 'connected') ? lane.track : null;
  };
  return {
    user,
    connection,
    connectedAtMs,
    reachable: connected,
    kind,
    handAtMs,
    media,
    // A muted voice stays attached, so that not a syllable is lost when it comes back.
    audioTrack: trackOf('voice'),
    // A lane keeps its last picture after the sender has stopped.
    cameraTrack: media.camera ? trackOf('camera') : null,
    screenTrack: media.screen ? trackOf('screen') : null,
    screenAudioTrack: media.screen ? trackOf('screen-audio') : null,
  };
}

function peersOf(
  company: Company,
  flowedAtMs: ReadonlyMap<UserId, number>,
  { route }: Surroundings,
): readonly PeerView[] {
  const others = othersIn(company);
  return [...new Set(others.map(({ user }) => user))].flatMap((user) => {
    const shown = shownOf(
      others
        .filter((other) => other.user === user)
        .map((participant) => ({ participant, state: stateOf(participant, route(participant.visit)) })),
    );
    return shown ? [peerView(shown, flowedAtMs.get(user) ?? null)] : [];
  });
}

const bestFirst: readonly ConnectionView[] = ['connected', 'reconnecting', 'connecting', 'failed'];

const bestOf = (peers: readonly PeerView[]): ConnectionView =>
  bestFirst.find((connection) => peers.some((peer) => peer.connection === connection)) ?? 'connected';

const rungIn = ({ rung }: Company): LiveCall['rung'] =>
  rung.map(({ user, alerting }) => ({ user, alerting }));

function joiningView({ facts, company, via }: Joining, beside: Surroundings): LiveCall {
  const { call, place, kind } = facts;
  return {
    phase: 'live',
    call,
    place,
    kind,
    sinceMs: null,
    connection: via === 'return' ? 'reconnecting' : 'connecting',
    connectedAtMs: null,
    local: beside.local,
    ownKind: 'video',
    ownHandAtMs: null,
    peers: company ? peersOf(company, new Map(), beside) : [],
    rung: company ? rungIn(company) : [],
    isLocked: company?.isLocked ?? false,
    isHost: false,
  };
}

const ownIn = ({ company, visit }: Live): Participant | undefined =>
  company.participants.find((participant) => participant.visit === visit);

/** One more than may send pictures: a camera or a share is not for this person. */
export const isByVoice = (state: CallState): boolean =>
  state.phase === 'live' && ownIn(state)?.kind === 'voice';

function liveView(live: Live, beside: Surroundings): LiveCall {
  const { facts, company, connectedAtMs } = live;
  const { call, place, kind, isCaller } = facts;
  const own = ownIn(live);
  const peers = peersOf(company, live.flowedAtMs, beside);
  return {
    phase: 'live',
    call,
    place,
    kind,
    sinceMs: company.sinceMs,
    connection: bestOf(peers),
    connectedAtMs,
    local: beside.local,
    ownKind: own?.kind ?? 'video',
    ownHandAtMs: own?.handAtMs ?? null,
    peers,
    rung: rungIn(company),
    isLocked: company.isLocked,
    isHost: place.is === 'room' && (isCaller || beside.isLeader),
  };
}

export function viewOf(state: CallState, beside: Surroundings): CallView {
  switch (state.phase) {
    case 'idle':
      return { phase: 'idle' };
    case 'calling': {
      const { call, place, kind } = state.facts;
      return {
        phase: 'calling',
        call,
        place,
        kind,
        alerting: state.ring === 'alerting',
        local: beside.local,
      };
    }
    case 'incoming': {
      const { call, place, kind } = state.facts;
      return { phase: 'incoming', call, place, by: state.by, kind, users: usersIn(state.company) };
    }
    case 'joining':
      return joiningView(state, beside);
    case 'live':
      return liveView(state, beside);
    case 'over': {
      const { facts, ...how } = state;
      const { call, place, kind } = facts;
      return { call, place, kind, ...how };
    }
    default:
      return unreachable(state);
  }
}
