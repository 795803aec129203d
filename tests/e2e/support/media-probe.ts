import { expect, type Page } from '@playwright/test';

/** What a person would see and hear, asked of the page: frames that are drawn, energy in the sound, pixels on the screen. */

const drawnFrames = (page: Page, label: string): Promise<number> =>
  page
    .getByLabel(label, { exact: true })
    .evaluate((element) =>
      element instanceof HTMLVideoElement ? element.getVideoPlaybackQuality().totalVideoFrames : 0,
    );

/**
 * A picture has come and moved since it is on screen. Of many at once nothing more can be asked on a busy computer: the call itself
 * takes pictures from one that does not keep up.
 */
export async function expectMoved(page: Page, label: string): Promise<void> {
  await expect
    .poll(() => drawnFrames(page, label), { message: `${label}: has moved`, timeout: 60_000 })
    .toBeGreaterThan(5);
}

/** The picture moves: ten more frames are drawn. */
export async function expectFramesAdvance(page: Page, label: string): Promise<void> {
  const before = await drawnFrames(page, label);
  await expect
    .poll(() => drawnFrames(page, label), { message: `${label}: frames advance`, timeout: 60_000 })
    .toBeGreaterThan(before + 10);
}

/** The largest step from one pixel to the next, of 255. What is blurred has none that is seen. */
export const sharpest = (page: Page, label: string): Promise<number> =>
  page.getByLabel(label, { exact: true }).evaluate((element) => {
    if (!(element instanceof HTMLVideoElement) || element.videoWidth === 0) return -1;
    const { videoWidth: width, videoHeight: height } = element;
    const pen = new OffscreenCanvas(width, height).getContext('2d');
    if (!pen) return -1;
    pen.drawImage(element, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    let most = 0;
    for (let at = 4; at < data.length; at += 4) {
      const step = Math.abs((data[at + 1] ?? 0) - (data[at - 3] ?? 0));
      if ((at / 4) % width !== 0 && step > most) most = step;
    }
    return most;
  });

/** The loudest sample of a third of a second of what the page plays from others. The fake microphone beeps once a second. */
const loudness = (page: Page, label?: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const playing = [...document.querySelectorAll('audio')].find(
      (a) => a.srcObject instanceof MediaStream && (wanted === undefined || a.ariaLabel === wanted),
    );
    if (!playing || !(playing.srcObject instanceof MediaStream) || playing.paused) return 0;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(playing.srcObject).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let loudest = 0;
    await new Promise<void>((resolve) => {
      let reads = 0;
      const timer = setInterval(() => {
        analyser.getFloatTimeDomainData(samples);
        loudest = Math.max(loudest, ...samples.map(Math.abs));
        reads += 1;
        if (reads < 30 && loudest < 0.01) return;
        clearInterval(timer);
        resolve();
      }, 40);
    });
    await context.close();
    return loudest;
  }, label);

/** From anybody, or from the one whose voice has this label. */
export async function expectSound(page: Page, label?: string): Promise<void> {
  await expect
    .poll(() => loudness(page, label), { message: label ?? 'sound from the other side', timeout: 30_000 })
    .toBeGreaterThan(0.01);
}

/** Muted audio still flows as silence: nothing above the noise of the codec for over a second. */
export async function expectSilence(page: Page): Promise<void> {
  await expect
    .poll(() => loudness(page), { message: 'silence from the other side', timeout: 30_000 })
    .toBeLessThan(0.002);
}

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** The colour of a video as drawn, at half its height; `across` from 0 at its left to 1. */
export const colourAt = (page: Page, label: string, across: number): Promise<Colour> =>
  page.getByLabel(label, { exact: true }).evaluate((element, part) => {
    const nothing = { red: 0, green: 0, blue: 0 };
    if (!(element instanceof HTMLVideoElement) || element.videoWidth === 0) return nothing;
    const canvas = document.createElement('canvas');
    canvas.width = element.videoWidth;
    canvas.height = element.videoHeight;
    const pen = canvas.getContext('2d');
    if (!pen) return nothing;
    pen.drawImage(element, 0, 0);
    const [x, y] = [Math.floor(canvas.width * part), Math.floor(canvas.height / 2)];
    const [red = 0, green = 0, blue = 0] = pen.getImageData(x, y, 1, 1).data;
    return { red, green, blue };
  }, across);

export const centreColour = (page: Page, label: string): Promise<Colour> => colourAt(page, label, 0.5);
