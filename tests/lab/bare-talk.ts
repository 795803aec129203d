import type { Page } from '@playwright/test';

interface Bare {
  readonly own: Promise<MediaStream>;
  /** By the number of who is at the other end. */
  readonly peers: RTCPeerConnection[];
}

declare global {
  interface Window {
    labBare?: Bare;
    labShow?(stream: MediaStream | null, label: string): void;
  }
}

/** Runs in a page: their own picture, as everybody sees it in a call. */
function open(): void {
  window.labShow = (stream, label) => {
    const player = document.createElement('video');
    player.setAttribute('aria-label', label);
    player.srcObject = stream;
    player.muted = label === 'My camera';
    document.body.append(player);
    void player.play();
  };
  const own = navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  window.labBare = { own, peers: [] };
  void own.then((stream) => window.labShow?.(stream, 'My camera'));
}

interface Call {
  readonly number: number;
  readonly iceServers: RTCIceServer[];
  readonly offer: string | null;
}

/** Runs in a page: a connection with everything as the browser has it by default; what it has to say to the other one. */
async function describe({ number, iceServers, offer }: Call): Promise<string> {
  const peer = new RTCPeerConnection({ iceServers });
  const own = await window.labBare?.own;
  if (!own || !window.labBare) throw new Error('nothing is open');
  window.labBare.peers[number] = peer;
  // What nobody plays is not decoded either.
  peer.addEventListener('track', ({ track, streams: [stream] }) => {
    if (track.kind === 'video') window.labShow?.(stream ?? null, `Camera of ${number}`);
  });
  for (const track of own.getTracks()) peer.addTrack(track, own);
  if (offer !== null) await peer.setRemoteDescription({ type: 'offer', sdp: offer });
  const gathered = new Promise<void>((resolve) => {
    peer.addEventListener('icegatheringstatechange', () => {
      if (peer.iceGatheringState === 'complete') resolve();
    });
  });
  await peer.setLocalDescription();
  await gathered;
  return peer.localDescription?.sdp ?? '';
}

async function take([number, sdp]: readonly [number: number, sdp: string]): Promise<void> {
  await window.labBare?.peers[number]?.setRemoteDescription({ type: 'answer', sdp });
}

/** The floor: connections between these pages, each with each other, and nothing else. Descriptions are handed over. */
export async function beginBareTalk(
  pages: readonly Page[],
  iceServers: readonly RTCIceServer[],
): Promise<void> {
  const servers = [...iceServers];
  await Promise.all(pages.map((page) => page.evaluate(open)));
  for (const [number, page] of pages.entries()) {
    for (const [earlier, other] of pages.slice(0, number).entries()) {
      const offer = await page.evaluate(describe, { number: earlier, iceServers: servers, offer: null });
      const answer = await other.evaluate(describe, { number, iceServers: servers, offer });
      await page.evaluate(take, [earlier, answer] as const);
    }
  }
}
