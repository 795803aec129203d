import type { PeerListener } from '../../src/call/ports.ts';

/** What waits to go out beyond so much is old by the time it arrives. */
const maxWaitingBytes = 64 * 1024;

interface RtcChannel {
  /** Beside the lanes just made; a second time changes nothing. */
  open(): void;
  say(text: string): boolean;
}

/**
 * Words between the two sides. Agreed on beforehand (`negotiated`), so that it is there with the connection and nobody can open others:
 * a channel that the other side makes by itself is never listened to.
 */
export function createRtcChannel(
  peer: RTCPeerConnection,
  listener: PeerListener,
  signal: AbortSignal,
): RtcChannel {
  let channel: RTCDataChannel | null = null;
  return {
    open() {
      if (channel) return;
      channel = peer.createDataChannel('parley', { negotiated: true, id: 0 });
      channel.addEventListener('open', () => listener.channelOpened(), { signal });
      channel.addEventListener(
        'message',
        ({ data }) => {
          if (typeof data === 'string') listener.said(data);
        },
        { signal },
      );
    },
    say(text) {
      if (channel?.readyState !== 'open' || channel.bufferedAmount > maxWaitingBytes) return false;
      channel.send(text);
      return true;
    },
  };
}
