import type { IceServers } from '../../../src/call/ports.ts';

/** `silent`: nothing comes back; `refused`: it is there and does not let in. */
export type RelayReach = 'open' | 'silent' | 'refused';

export type TryRelay = (server: IceServers[number], signal: AbortSignal) => Promise<RelayReach>;

type CreatePeer = (configuration: RTCConfiguration) => RTCPeerConnection;

const relayOnly = ({ urls, username, credential }: IceServers[number]): RTCConfiguration => ({
  iceTransportPolicy: 'relay',
  iceServers: [
    { urls, ...(username !== undefined && { username }), ...(credential !== undefined && { credential }) },
  ],
});

/** RFC 8489, 14.8: credentials that it does not take, or nothing that it would give anybody. */
const isRefusal = (code: number): boolean => code >= 400 && code < 600;

/** Asks it for an address; that it gives one is all that is wanted. */
export const createTryRelay =
  (createPeer: CreatePeer): TryRelay =>
  async (server, signal) => {
    let peer: RTCPeerConnection;
    try {
      peer = createPeer(relayOnly(server));
    } catch {
      return 'refused';
    }
    try {
      return await new Promise<RelayReach>((resolve) => {
        let isRefused = false;
        peer.addEventListener('icecandidateerror', ({ errorCode }) => (isRefused ||= isRefusal(errorCode)));
        peer.addEventListener('icecandidate', ({ candidate }) => {
          if (candidate?.type === 'relay') resolve('open');
        });
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState === 'complete') resolve(isRefused ? 'refused' : 'silent');
        });
        signal.addEventListener('abort', () => resolve(isRefused ? 'refused' : 'silent'));
        peer.createDataChannel('');
        peer.setLocalDescription().catch(() => resolve('refused'));
      });
    } finally {
      peer.close();
    }
  };

/** Bits a second that go to the relay and come back, in thousands; null where none came back. */
export type MeasureRelay = (server: IceServers[number], signal: AbortSignal) => Promise<number | null>;

const pieceBytes = 16 * 1024;
const highWaterBytes = 256 * 1024;

/** Whatever goes out waits here for room, and the receiver counts from its first piece on. */
function pour(channel: RTCDataChannel, signal: AbortSignal): void {
  const piece = new Uint8Array(pieceBytes);
  channel.bufferedAmountLowThreshold = highWaterBytes / 2;
  const fill = (): void => {
    while (!signal.aborted && channel.readyState === 'open' && channel.bufferedAmount < highWaterBytes)
      channel.send(piece);
  };
  channel.addEventListener('bufferedamountlow', fill);
  fill();
}

async function join(from: RTCPeerConnection, to: RTCPeerConnection): Promise<void> {
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const)
    one.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate) other.addIceCandidate(candidate).catch(() => {});
    });
  await from.setLocalDescription();
  if (from.localDescription) await to.setRemoteDescription(from.localDescription);
  await to.setLocalDescription();
  if (to.localDescription) await from.setRemoteDescription(to.localDescription);
}

/** Two connections of this page that meet at the relay: as a call between strict networks would, there and back. */
export const createMeasureRelay =
  (createPeer: CreatePeer, nowMs: () => number): MeasureRelay =>
  async (server, signal) => {
    const [a, b] = [createPeer(relayOnly(server)), createPeer(relayOnly(server))];
    let bytes = 0;
    let firstMs: number | null = null;
    const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    b.addEventListener('datachannel', ({ channel }) =>
      channel.addEventListener('message', ({ data }) => {
        if (!(data instanceof ArrayBuffer)) return;
        // The first piece starts the clock.
        if (firstMs === null) firstMs = nowMs();
        else bytes += data.byteLength;
      }),
    );
    try {
      // As media does: what is lost is not said again.
      const channel = a.createDataChannel('speed', { ordered: false, maxRetransmits: 0 });
      channel.addEventListener('open', () => pour(channel, signal));
      await join(a, b);
      await ended;
      const tookMs = firstMs === null ? 0 : nowMs() - firstMs;
      return bytes === 0 || tookMs <= 0 ? null : Math.round((bytes * 8) / tookMs);
    } catch {
      return null;
    } finally {
      a.close();
      b.close();
    }
  };
