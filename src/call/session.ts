import { createScope, type Scope } from '../base/scope.ts';
import type { CallId, DeviceId } from '../protocol/ids.ts';
import { limits } from '../protocol/limits.ts';
import type { SignalBody } from '../protocol/signal.ts';
import { createAnnouncer } from './announcer.ts';
import { createLaneSenders } from './link/lane-senders.ts';
import { openLink, type Link } from './link/link.ts';
import { createOutbox, type Outbox } from './link/outbox.ts';
import type { RemoteLanes } from './link/remote-lanes.ts';
import type { TimerName } from './machine/state.ts';
import { createOwnMedia, mediaStateOf, type OwnMedia } from './own-media/own-media.ts';
import type { CallPorts, ChosenDevices, IceServers, PeerState } from './ports.ts';
import { createTimers, type Timers } from './timers.ts';
import type { CallMedia } from './view-of.ts';

interface SessionDeps {
  readonly ports: Omit<CallPorts, 'chosenDevices' | 'device' | 'newCallId'>;
  readonly chosen: ChosenDevices;
  readonly iceServers: () => IceServers;
  readonly peerChanged: (state: PeerState) => void;
  readonly timerFired: (name: TimerName) => void;
  readonly mediaChanged: () => void;
}

/** Everything that lives as long as one call: devices, connection, timers. Its end leaves nothing behind. */
export interface Session {
  readonly own: OwnMedia;
  readonly timers: Timers<TimerName>;
  media(): CallMedia;
  connect(role: 'caller' | 'callee'): void;
  meet(call: CallId, peer: DeviceId): void;
  received(attempt: number, body: SignalBody): void;
  announce(): void;
  /** There are others now than when the connection was made. */
  serversChanged(): void;
  resend(): void;
  restart(): void;
  /** Another connection in place of one that never came about, on both sides. */
  beginAnew(): void;
  end(): void;
}

interface Wire {
  readonly scope: Scope;
  readonly link: Link;
  readonly outbox: Outbox;
}

export function openSession(deps: SessionDeps): Session {
  const { ports } = deps;
  const { signaling, tracks, log } = ports;
  const scope = createScope((error) => log.error('call clean-up failed', { reason: String(error) }));
  const senders = createLaneSenders(log);
  let wire: Wire | null = null;
  let remote: RemoteLanes = {};
  let role: 'caller' | 'callee' = 'caller';
  let attempt = 0;
  let peer: { readonly call: CallId; readonly device: DeviceId } | null = null;

  const announcer = createAnnouncer(signaling, () => mediaStateOf(own.view()));
  const own: OwnMedia = createOwnMedia({
    scope,
    media: ports.media,
    tracks,
    chosen: deps.chosen,
    deliver: (lane, track) => senders.put(lane, track),
    changed() {
      announcer.changed();
      deps.mediaChanged();
    },
  });

  function connect(): void {
    wire?.scope.end();
    remote = {};
    const child = scope.child();
    const outbox = createOutbox(signaling, child, attempt);
    const link = openLink({
      scope: child,
      role,
      iceServers: deps.iceServers(),
      openConnection: (iceServers, listener) => ports.openConnection(iceServers, listener),
      tracks,
      quality: ports.quality,
      clock: ports.clock,
      log,
      send: (body) => outbox.send(body),
      lanesOpened: (lanes) => senders.attach(lanes),
      remoteChanged(lanes) {
        remote = lanes;
        deps.mediaChanged();
      },
      stateChanged: deps.peerChanged,
    });
    wire = { scope: child, link, outbox };
    if (peer) outbox.meet(peer.call, peer.device);
  }

  function tryAnother(next: number): void {
    attempt = next;
    log.info('connection begun anew', { attempt });
    connect();
  }

  return {
    own,
    timers: createTimers(ports.clock, scope, deps.timerFired),
    media: () => ({ local: own.view(), remote }),
    connect(as) {
      role = as;
      connect();
    },
    meet(call, device) {
      peer = { call, device };
      announcer.meet(call);
      // Where the other side is there before the ring was answered, no connection has been made yet.
      if (wire) wire.outbox.meet(call, device);
      else connect();
    },
    received(said, body) {
      if (said > attempt) tryAnother(said);
      if (said === attempt) wire?.link.received(body);
    },
    announce: () => announcer.again(),
    serversChanged: () => wire?.link.useServers(deps.iceServers()),
    resend: () => void wire?.link.resend(),
    restart: () => wire?.link.restart(),
    beginAnew() {
      if (wire?.link.resend()) return;
      if (attempt >= limits.callAttempts) return wire?.link.restart();
      tryAnother(attempt + 1);
      // The caller's new connection offers by itself.
      if (role === 'callee') wire?.outbox.send({ kind: 'anew' });
    },
    end: () => scope.end(),
  };
}
