import { internetAddress } from './homes.ts';
import type { LabPerson } from './people.ts';

declare global {
  interface Window {
    labBare?: RTCPeerConnection;
  }
}

const stun = `stun:${internetAddress}:3478`;

/** Runs in a page: a connection with everything as the browser has it by default; what it has to say to the other one. */
async function describe([stun, offer]: readonly [stun: string, offer: string | null]): Promise<string> {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
  window.labBare = peer;
  peer.addEventListener('track', ({ streams: [stream] }) => {
    // What nobody plays is not decoded either.
    const player = document.createElement('video');
    player.srcObject = stream ?? null;
    document.body.append(player);
    void player.play();
  });
  const own = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
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

async function take(sdp: string): Promise<void> {
  await window.labBare?.setRemoteDescription({ type: 'answer', sdp });
}

/** The floor: the same two browsers over the same lines, two connections and nothing else. Descriptions are handed over. */
export async function beginBareTalk(one: LabPerson, other: LabPerson): Promise<void> {
  const offer = await one.page.evaluate(describe, [stun, null] as const);
  const answer = await other.page.evaluate(describe, [stun, offer] as const);
  await one.page.evaluate(take, answer);
}
