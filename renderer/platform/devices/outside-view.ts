import type { IceServers } from '../../../src/call/ports.ts';

/** How this computer looks from outside, as STUN servers tell. */
export type OutsideView =
  | { readonly kind: 'seen'; readonly address: string }
  /** They answered, and nothing stands in between: it looks from outside as it is. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'no-network' }
  /** The browser or something in it allows no connections between people. */
  | { readonly kind: 'refused' };

export type LookFromOutside = (servers: IceServers, signal: AbortSignal) => Promise<OutsideView>;

/** A connection to nobody: it looks for its own addresses, and that is all that is wanted of it. */
export const createLookFromOutside =
  (createPeer: (configuration: RTCConfiguration) => RTCPeerConnection): LookFromOutside =>
  async (servers, signal) => {
    const urls = servers.flatMap((server) => server.urls).filter((url) => /^stuns?:/.test(url));
    let peer: RTCPeerConnection;
    try {
      peer = createPeer({ iceServers: [{ urls }] });
    } catch {
      return { kind: 'refused' };
    }
    try {
      return await new Promise<OutsideView>((resolve) => {
        let hasNetwork = false;
        let isSilent = false;
        peer.addEventListener('icecandidateerror', () => (isSilent = true));
        peer.addEventListener('icecandidate', ({ candidate }) => {
          if (candidate?.type === 'srflx' && candidate.address)
            resolve({ kind: 'seen', address: candidate.address });
          if (candidate?.type === 'host') hasNetwork = true;
        });
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState !== 'complete') return;
          // Chromium leaves out a reflexive address that is the host's own; a server that did not answer it reports (701).
          resolve({ kind: !hasNetwork ? 'no-network' : isSilent ? 'silent' : 'unchanged' });
        });
        signal.addEventListener('abort', () => resolve({ kind: 'silent' }));
        peer.createDataChannel('');
        peer.setLocalDescription().catch(() => resolve({ kind: 'refused' }));
      });
    } finally {
      peer.close();
    }
  };
