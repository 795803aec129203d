import type { Page } from '@playwright/test';

/** Not a whole number of frames of any film: where claps lie between two of them is another place each time. */
export const clapEveryMs = 1_013;

/**
 * The next microphone and camera of the page hear and see somebody who claps every so often by the computer's clock, and holds a light up
 * meanwhile: of several pages at the same moments. A page that is hidden sees it late.
 */
export async function clapTogether(page: Page): Promise<void> {
  await page.evaluate(async (everyMs) => {
    const [width, height, clapMs, soonMs] = [640, 360, 100, 150];
    const nowMs = (): number => performance.timeOrigin + performance.now();

    const context = new AudioContext({ sampleRate: 48_000 });
    await context.resume();
    const out = context.createMediaStreamDestination();
    const [tone, hands] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = 660;
    hands.gain.value = 0;
    tone.connect(hands).connect(out);
    tone.start();

    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    let count = 0;
    let next = 0;
    /** Its time goes on in steps, and slower where the computer is busy: the latest of them say how far it is. */
    let ahead: number[] = [];
    setInterval(() => {
      const now = nowMs();
      ahead = [...ahead, context.currentTime * 1_000 - now].slice(-30);
      const clap = Math.ceil(now / everyMs) * everyMs;
      if (clap !== next && clap - now < soonMs) {
        next = clap;
        const at = (clap + Math.max(...ahead)) / 1_000;
        hands.gain.setValueAtTime(0.5, at);
        hands.gain.setValueAtTime(0, at + clapMs / 1_000);
      }
      if (!pen) return;
      pen.fillStyle = now % everyMs < clapMs ? '#fff' : '#000';
      pen.fillRect(0, 0, width, height);
      // A canvas in which nothing changes gives no frames.
      pen.fillStyle = (count += 1) % 2 === 0 ? '#333' : '#444';
      pen.fillRect(0, 0, 20, 20);
    }, 10);
    const getUserMedia = async (wanted: MediaStreamConstraints): Promise<MediaStream> =>
      wanted.video ? canvas.captureStream() : out.stream.clone();
    Object.assign(navigator.mediaDevices, { getUserMedia });
  }, clapEveryMs);
}
