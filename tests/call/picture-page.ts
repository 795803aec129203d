import { createPainter } from '../../renderer/platform/picture/picture-painter.ts';
import { createShade } from '../../renderer/platform/picture/picture-shader.ts';

/** What becomes of frames whose points are as light as said, of 255. */
interface PicturePage {
  /** In the shader: how light the upper and the lower half of a frame are then; null where the browser has none. */
  shade(upper: number, lower: number, lift: number): [number, number] | null;
  /** With light helped: how light it is after so many seconds, and how high; and whether it was drawn at all. */
  light(grey: number, seconds: number): { grey: number; height: number; isDrawn: boolean };
}

declare global {
  interface Window {
    picturePage: PicturePage;
  }
}

const [width, height] = [1_920, 1_080];

function frameOf(upper: number, lower: number, timestamp: number): VideoFrame {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2d canvas');
  pen.fillStyle = `rgb(${upper} ${upper} ${upper})`;
  pen.fillRect(0, 0, width, height / 2);
  pen.fillStyle = `rgb(${lower} ${lower} ${lower})`;
  pen.fillRect(0, height / 2, width, height / 2);
  return new VideoFrame(canvas, { timestamp });
}

function greyAt(picture: CanvasImageSource, down: number): number {
  const pen = new OffscreenCanvas(16, 16).getContext('2d');
  pen?.drawImage(picture, 0, 0, 16, 16);
  return pen?.getImageData(8, 16 * down, 1, 1).data[1] ?? -1;
}

window.picturePage = {
  shade(upper, lower, lift) {
    const canvas = new OffscreenCanvas(width / 2, height / 2);
    const gl = canvas.getContext('webgl2', { alpha: false });
    const shade = gl && createShade(gl);
    const frame = frameOf(upper, lower, 0);
    if (!shade?.(frame, lift)) return null;
    frame.close();
    const drawn = new VideoFrame(canvas, { timestamp: 0 });
    return [greyAt(drawn, 0.25), greyAt(drawn, 0.75)];
  },
  light(grey, seconds) {
    const paint = createPainter<VideoFrame>(
      { style: 'plain', helpsLight: true, zoom: 1 },
      (across, down) => new OffscreenCanvas(across, down),
    );
    paint(frameOf(grey, grey, 0));
    const frame = frameOf(grey, grey, seconds * 1_000_000);
    const picture = paint(frame);
    if (!picture) throw new Error('the frame is left out');
    const seen = new VideoFrame(picture, { timestamp: 0 });
    return { grey: greyAt(seen, 0.5), height: seen.displayHeight, isDrawn: picture !== frame };
  },
};
