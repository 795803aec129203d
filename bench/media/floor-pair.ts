import type { Browser } from 'playwright';
import { openPage } from './browser.ts';
import type { Pair } from './parley-pair.ts';

/**
 * The floor: the least that two pages need to see each other. The caller's devices are open, as Parley's are while it rings;
 * the callee opens its own when it accepts. Descriptions and candidates are handed over by the bench, with no service between.
 */

interface Note {
  readonly to: 'caller' | 'callee';
  readonly description?: RTCSessionDescriptionInit | undefined;
  readonly candidate?: RTCIceCandidateInit | null;
  readonly go?: true;
}

interface FloorPeer {
  receive(note: Note): Promise<void>;
  /** Callee: opens the devices and says go; resolves with the milliseconds to the first remote frame. */
  accept(): Promise<number>;
  prepare(): Promise<void>;
  close(): void;
}

declare global {
  interface Window {
    floor: FloorPeer;
    handOver(note: Note): Promise<void>;
  }
}

function installFloor(role: 'caller' | 'callee'): void {
  const other = role === 'caller' ? 'callee' : 'caller';
  const constraints = {
    audio: true,
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
  };
  const connection = new RTCPeerConnection();
  let media: Promise<MediaStream> | undefined;
  const queued: (RTCIceCandidateInit | null)[] = [];

  const video = document.createElement('video');
  video.muted = true;
  video.autoplay = true;
  video.setAttribute('aria-label', 'Floor camera');
  document.body.replaceChildren(video);
  const firstFrame = new Promise<number>((resolve) => {
    video.requestVideoFrameCallback(() => resolve(performance.now()));
  });

  connection.addEventListener('track', ({ streams }) => {
    const [stream] = streams;
    if (stream && video.srcObject !== stream) video.srcObject = stream;
  });
  connection.addEventListener('icecandidate', ({ candidate }) => {
    void window.handOver({ to: other, candidate: candidate ? candidate.toJSON() : null });
  });

  const open = (): Promise<MediaStream> => (media ??= navigator.mediaDevices.getUserMedia(constraints));
  const attach = async (): Promise<void> => {
    const stream = await open();
    for (const track of stream.getTracks()) connection.addTrack(track, stream);
  };
  const describe = async (): Promise<void> => {
    await connection.setLocalDescription();
    await window.handOver({ to: other, description: connection.localDescription?.toJSON() });
  };

  window.floor = {
    prepare: attach,
    async accept() {
      const startMs = performance.now();
      void open();
      void window.handOver({ to: 'caller', go: true });
      return (await firstFrame) - startMs;
    },
    async receive(note) {
      if (note.go) await describe();
      if (note.description) {
        await connection.setRemoteDescription(note.description);
        for (const candidate of queued.splice(0)) await connection.addIceCandidate(candidate);
        if (note.description.type === 'offer') {
          await attach();
          await describe();
        }
      }
      if (note.candidate === undefined) return;
      if (connection.remoteDescription) await connection.addIceCandidate(note.candidate);
      else queued.push(note.candidate);
    },
    close() {
      connection.close();
      void media?.then((stream) => stream.getTracks().forEach((track) => track.stop()));
    },
  };
}

/** On pages of Parley's address: devices want a secure origin. */
export async function createFloorPair(
  browser: Browser,
  address: string,
  scripts: (() => void)[],
): Promise<Pair> {
  const caller = await openPage(browser, address, scripts);
  const callee = await openPage(browser, address, scripts);
  const pages = { caller, callee };
  const handOver = (note: Note): Promise<void> =>
    pages[note.to].evaluate((n) => window.floor.receive(n), note);
  await Promise.all([caller, callee].map((page) => page.exposeFunction('handOver', handOver)));
  return {
    ...pages,
    async call() {
      await Promise.all([
        caller.evaluate(installFloor, 'caller' as const),
        callee.evaluate(installFloor, 'callee' as const),
      ]);
      await caller.evaluate(() => window.floor.prepare());
      return callee.evaluate(() => window.floor.accept());
    },
    async hangUp() {
      await Promise.all([caller, callee].map((page) => page.evaluate(() => window.floor.close())));
    },
  };
}
