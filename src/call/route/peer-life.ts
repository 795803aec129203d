import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { unreachable } from '../../base/result.ts';
import type { Scope } from '../../base/scope.ts';
import { limits } from '../../protocol/limits.ts';
import type { Wishes } from '../../protocol/pair-words.ts';
import type { SignalBody } from '../../protocol/signal.ts';
import type { LaneSenders } from '../link/lane-senders.ts';
import { openLink, type Link } from '../link/link.ts';
import { createOutbox, type Address, type Outbox } from '../link/outbox.ts';
import type { RemoteLanes } from '../link/remote-lanes.ts';
import type { CallPorts, IceServers } from '../ports.ts';
import { everything } from '../quality/wanted.ts';
import { createTimers } from '../timers.ts';
import type { Meeting, RouteState } from './media-route.ts';
import { advance, unmet, type CourseEffect, type CourseEvent, type CourseTimer } from './peer-course.ts';

interface PeerLifeDeps {
  /** Ends the life: nothing of it is left behind. */
  readonly scope: Scope;
  /** This side makes the offers; the other is polite. */
  readonly offers: boolean;
  readonly ports: Pick<CallPorts, 'signaling' | 'tracks' | 'openConnection' | 'quality'>;
  readonly iceServers: () => IceServers;
  readonly senders: Pick<LaneSenders, 'attach'>;
  readonly clock: Clock;
  readonly log: Log;
  /** The state is another one. */
  readonly changed: () => void;
}

/** Media with one other visit: its connection, another in place of one that never came about, restarts, giving up. */
export interface PeerLife {
  readonly offers: boolean;
  /** It is known who it is with; said again with each change of the meeting. */
  meet(address: Address, meeting: Meeting): void;
  received(attempt: number, body: SignalBody): void;
  happened(what: 'line-back' | 'retry' | 'network-changed'): void;
  serversChanged(): void;
  look(wishes: Wishes): void;
  state(): RouteState;
  end(): void;
}

interface Wire {
  readonly scope: Scope;
  readonly link: Link;
  readonly outbox: Outbox;
}

export function createPeerLife(deps: PeerLifeDeps): PeerLife {
  const { scope, offers, ports, clock, log } = deps;
  let course = unmet;
  let attempt = 0;
  let address: Address | null = null;
  let seen: Wishes = everything;
  let remote: RemoteLanes = {};
  let wire = connect();

  const timers = createTimers<CourseTimer>(clock, scope, (name) => dispatch({ type: 'timer', name }));

  function connect(): Wire {
    const child = scope.child();
    const outbox = createOutbox(ports.signaling, child, attempt);
    const link = openLink({
      scope: child,
      role: offers ? 'caller' : 'callee',
      iceServers: deps.iceServers(),
      openConnection: (iceServers, listener) => ports.openConnection(iceServers, listener),
      tracks: ports.tracks,
      quality: ports.quality,
      clock,
      log,
      send: (body) => outbox.send(body),
      lanesOpened: (lanes) => deps.senders.attach(lanes, child),
      remoteChanged(lanes) {
        remote = lanes;
        deps.changed();
      },
      stateChanged: (state) => dispatch({ type: 'peer', state }),
      foundNothing: () => dispatch({ type: 'found-nothing' }),
    });
    if (address) outbox.meet(address);
    link.look(seen);
    return { scope: child, link, outbox };
  }

  function tryAnother(next: number): void {
    attempt = next;
    log.info('connection begun anew', { attempt });
    wire.scope.end();
    remote = {};
    wire = connect();
    // Whatever the last one was, this one is not there yet.
    dispatch({ type: 'peer', state: 'connecting' });
  }

  function beginAnew(): void {
    if (!wire.link.resend()) replace();
  }

  function replace(): void {
    if (attempt >= limits.callAttempts) return wire.link.restart();
    tryAnother(attempt + 1);
    // The offering side's new connection offers by itself.
    if (!offers) wire.outbox.send({ kind: 'anew' });
  }

  function run(effect: CourseEffect): void {
    switch (effect.type) {
      case 'begin-anew':
        return beginAnew();
      case 'replace':
        return replace();
      case 'restart':
        return wire.link.restart();
      case 'resend':
        return void wire.link.resend();
      case 'set-timer':
        return timers.set(effect.name, effect.delayMs);
      case 'clear-timer':
        return timers.clear(effect.name);
      default:
        return unreachable(effect);
    }
  }

  function dispatch(event: CourseEvent): void {
    const next = advance(course, event, clock.now());
    if (next.course.connection !== course.connection) {
      log.info('connection', { state: next.course.connection });
    }
    course = next.course;
    for (const effect of next.effects) run(effect);
    deps.changed();
  }

  return {
    offers,
    meet(next, { reachable, comesBack }) {
      if (!address) wire.outbox.meet(next);
      address = next;
      dispatch({ type: 'met', reachable, comesBack });
    },
    received(said, body) {
      if (said > attempt) {
        tryAnother(said);
        // Begun anew it is by now: it need not look for another way before it has looked for one.
        if (body.kind === 'anew') return;
      }
      if (said !== attempt) return;
      wire.link.received(body);
      if (body.kind === 'description') dispatch({ type: 'described' });
    },
    happened: (type) => dispatch({ type }),
    serversChanged: () => wire.link.useServers(deps.iceServers()),
    look(wishes) {
      if (wishes === seen) return;
      seen = wishes;
      wire.link.look(wishes);
    },
    state: () => ({ connection: course.connection, connectedAtMs: course.connectedAtMs, lanes: remote }),
    end: () => scope.end(),
  };
}
