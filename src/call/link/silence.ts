import type { Clock } from '../../base/clock.ts';
import { createScope, type Scope } from '../../base/scope.ts';
import type { CallPorts, PeerConnection, PeerState } from '../ports.ts';
import type { PeerStats } from '../quality/peer-stats.ts';
import { tapConnection } from '../tap-connection.ts';

interface SilenceDeps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly connection: Pick<PeerConnection, 'lastHeard' | 'stats'>;
  readonly changed: (isSilent: boolean) => void;
}

interface SilenceWatch {
  connected(is: boolean): void;
}

const lookMs = 200;
/** Who says nothing sends a piece of silence every 400 ms (DTX). */
const suspectMs = 650;
const certainMs = 1_000;
/** Where so many packets are lost, pieces of silence are lost in a row now and then, and it is no cut. */
const lossy = 0.1;
const certainWhereLossyMs = 2_500;
/** A path without voice and pictures still carries reports and words of the pair, seldom. */
const askAgainMs = 1_000;

/** Of all that was to come in so far, 0 to 1. */
function lossIn({ receiving }: PeerStats): number {
  const lanes = Object.values(receiving);
  const lost = lanes.reduce((sum, lane) => sum + lane.lost, 0);
  const came = lanes.reduce((sum, lane) => sum + lane.packets, 0);
  return lost + came === 0 ? 0 : lost / (lost + came);
}

function createSilenceWatch({ scope, clock, connection, changed }: SilenceDeps): SilenceWatch {
  let phase: 'heard' | 'suspected' | 'silent' | 'nothing-to-hear' = 'heard';
  let heard: number | null = null;
  let heardAtMs = 0;
  let isLossy = false;
  let bytesThen: number | null = null;
  let askedAtMs = 0;
  let cancel = (): void => {};
  let isConnected = false;
  scope.own(() => {
    isConnected = false;
    cancel();
  });

  const enter = (next: typeof phase): void => {
    // An answer of the browser may come when there is no connection any more.
    if (!isConnected) return;
    const was = phase;
    phase = next;
    if ((was === 'silent') !== (next === 'silent')) changed(next === 'silent');
  };

  /** What came in in all; null where the browser does not say. */
  const bytesNow = async (): Promise<number | null> => {
    askedAtMs = clock.now();
    const stats = await connection.stats().catch(() => null);
    isLossy = stats !== null && lossIn(stats) >= lossy;
    return stats?.path?.bytesReceived ?? null;
  };

  const suspect = async (): Promise<void> => {
    bytesThen = await bytesNow();
    if (bytesThen !== null) enter('suspected');
  };

  /** Without a picture and without a microphone there is nothing to hear, and all is well. */
  const ask = async (): Promise<void> => {
    const bytes = await bytesNow();
    if (bytes === null || bytesThen === null) return;
    enter(bytes === bytesThen ? 'silent' : 'nothing-to-hear');
  };

  const look = async (): Promise<void> => {
    const now = connection.lastHeard();
    if (now === null || now !== heard) {
      heard = now;
      heardAtMs = clock.now();
      return enter('heard');
    }
    const silentMs = clock.now() - heardAtMs;
    if (phase === 'heard' && silentMs >= suspectMs) return suspect();
    if (phase === 'suspected' && silentMs >= (isLossy ? certainWhereLossyMs : certainMs)) return ask();
    if (phase === 'silent' && clock.now() - askedAtMs >= askAgainMs) return ask();
  };

  const next = (): void => {
    cancel();
    cancel = clock.after(lookMs, async () => {
      await look();
      if (isConnected) next();
    });
  };

  return {
    connected(is) {
      if (is === isConnected) return;
      isConnected = is;
      phase = 'heard';
      heard = null;
      cancel();
      if (is) next();
    },
  };
}

type OpenConnection = CallPorts['openConnection'];

/** ICE notices after five seconds that nothing comes in any more. Connections opened so say "disconnected" after one. */
export const hearing =
  (clock: Clock, open: OpenConnection): OpenConnection =>
  (iceServers, listener) => {
    const scope = createScope();
    let state: PeerState = 'connecting';
    let isSilent = false;
    let told: PeerState = 'connecting';

    const tell = (): void => {
      const now = isSilent ? 'disconnected' : state;
      if (now === told) return;
      told = now;
      listener.stateChanged(now);
    };
    const connection = open(iceServers, {
      ...listener,
      stateChanged(next) {
        state = next;
        isSilent = false;
        silence.connected(next === 'connected');
        tell();
      },
    });
    const silence = createSilenceWatch({
      scope,
      clock,
      connection,
      changed(is) {
        isSilent = is;
        tell();
      },
    });
    return tapConnection(connection, { closed: () => scope.end() });
  };
