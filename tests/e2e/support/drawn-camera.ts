import type { Page } from '@playwright/test';

/** The next camera of the page is a person in the dark: a grey middle that reaches to where the nearest framing ends, and dark red around it. */
export async function sitInTheDark(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [width, height, nearest] = [640, 360, 1.6];
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    let count = 0;
    setInterval(() => {
      if (!pen) return;
      const [across, down] = [width / nearest, height / nearest];
      pen.fillStyle = 'rgb(60 0 0)';
      pen.fillRect(0, 0, width, height);
      pen.fillStyle = 'rgb(60 60 60)';
      pen.fillRect((width - across) / 2, (height - down) / 2, across, down);
      // A canvas in which nothing changes gives no frames.
      pen.fillStyle = (count += 1) % 2 === 0 ? 'rgb(60 60 60)' : 'rgb(64 64 64)';
      pen.fillRect(width / 2 - 40, height / 2 + 30, 80, 30);
    }, 50);
    const { mediaDevices } = navigator;
    const getUserMedia = async (wanted: MediaStreamConstraints): Promise<MediaStream> =>
      wanted.video ? canvas.captureStream() : MediaDevices.prototype.getUserMedia.call(mediaDevices, wanted);
    Object.assign(mediaDevices, { getUserMedia });
  });
}
