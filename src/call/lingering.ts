import type { Clock } from '../base/clock.ts';
import { createScope, type Scope } from '../base/scope.ts';
import type { CallPorts, Lane, PeerState } from './ports.ts';
import { tapConnection } from './tap-connection.ts';
import { createTimers } from './timers.ts';

type OpenConnection = CallPorts['openConnection'];

interface LingeringDeps {
  readonly clock: Clock;
  /** Something is still to go between this end and whose voice came on this track. */
  readonly holds: (voice: string) => boolean;
}

/**
 * Connections that outlive their call for what is still on its way over them. For the engine, and for taps around this one, each is closed
 * when the engine closes it, and no media goes over it any more; taps within it go on until it really is.
 */
export interface Lingering {
  watching(open: OpenConnection): OpenConnection;
  /** What is held may be another. */
  look(): void;
  endAll(): void;
}

/** Nobody mends it any more: what does not come back by itself does so soon. */
const awayMs = 15_000;
/** The other end may have closed it long ago, or have nothing more to say. */
const idleMs = 60_000;
/** What comes more slowly than any film goes on in the next call: nobody holds a connection with a byte a minute. */
const slowMs = 180_000;
const leastBytes = (slowMs / 1_000) * 4_000;

export function createLingering({ clock, holds }: LingeringDeps): Lingering {
  const left = new Map<Scope, string>();

  /** From now on; its end is the end of the scope. */
  const stay = (voice: string): Scope => {
    const scope = createScope();
    left.set(scope, voice);
    scope.own(() => left.delete(scope));
    return scope;
  };

  const watching: Lingering['watching'] = (openConnection) => (iceServers, listener) => {
    const lanes: Lane[] = [];
    let voice: string | null = null;
    let state: PeerState = 'connecting';
    let isClosed = false;
    let timers: ReturnType<typeof createTimers<'away' | 'idle' | 'slow'>> | null = null;
    let scope: Scope | null = null;

    const toEngine = (tell: () => void): void => {
      if (!isClosed) tell();
    };
    let movedBytes = 0;
    const moved = (bytes = 0): void => {
      movedBytes += bytes;
      timers?.set('idle', idleMs);
    };
    const watchPace = (): void => {
      movedBytes = 0;
      timers?.set('slow', slowMs);
    };
    const follow = (): void => {
      if (state === 'failed') scope?.end();
      else if (state === 'connected') timers?.clear('away');
      else timers?.set('away', awayMs);
    };

    const inner = openConnection(iceServers, {
      negotiationNeeded: () => toEngine(() => listener.negotiationNeeded()),
      candidate: (candidate) => toEngine(() => listener.candidate(candidate)),
      stateChanged(next) {
        state = next;
        toEngine(() => listener.stateChanged(next));
        follow();
      },
      wayChanged: () => toEngine(() => listener.wayChanged()),
      channelOpened: () => toEngine(() => listener.channelOpened()),
      said: (text) => toEngine(() => listener.said(text)),
      marked: (text) => toEngine(() => listener.marked?.(text)),
      filesOpened: () => toEngine(() => listener.filesOpened?.()),
      fileSaid(text) {
        moved();
        toEngine(() => listener.fileSaid?.(text));
      },
      fileSent: moved,
      filePiece(piece) {
        moved(piece.length);
        toEngine(() => listener.filePiece?.(piece));
      },
    });

    const close = (): void => {
      isClosed = true;
      const hasWay = state === 'connected' || state === 'disconnected';
      if (!hasWay || voice === null || !holds(voice)) return inner.close();
      const own = stay(voice);
      scope = own;
      own.own(() => inner.close());
      timers = createTimers(clock, own, (name) => {
        if (name === 'slow' && movedBytes >= leastBytes) watchPace();
        else own.end();
      });
      watchPace();
      for (const lane of lanes) void lane.send(null).catch(() => own.end());
      moved();
      follow();
    };

    return tapConnection(inner, {
      lane(lane) {
        if (lane.name === 'voice') voice = lane.received.id;
        lanes.push(lane);
        // What was to be sent when it was closed may come to it only now.
        return { ...lane, send: (track) => lane.send(isClosed ? null : track) };
      },
      close,
    });
  };

  return {
    watching,
    look() {
      for (const [scope, voice] of left) if (!holds(voice)) scope.end();
    },
    endAll() {
      for (const scope of left.keys()) scope.end();
    },
  };
}
