import type { DrawNews, DrawOrder } from './draw-picture.ts';
import { createPainter } from './picture-painter.ts';

/** Draws the frames of a camera anew, beside the page: what the page does meanwhile holds no frame up. */
const tell = (news: DrawNews): void => postMessage(news);

async function draw({ style, frames, drawn }: DrawOrder): Promise<void> {
  const paint = createPainter(style, (width, height) => new OffscreenCanvas(width, height));
  let hasBegun = false;
  const anew = new TransformStream<VideoFrame, VideoFrame>({
    transform(frame, out) {
      const { timestamp } = frame;
      let canvas: OffscreenCanvas | undefined;
      try {
        canvas = paint(frame);
      } finally {
        frame.close();
      }
      if (!canvas) return;
      out.enqueue(new VideoFrame(canvas, { timestamp }));
      if (hasBegun) return;
      hasBegun = true;
      tell('draws');
    },
  });
  await frames.pipeThrough(anew).pipeTo(drawn);
}

addEventListener(
  'message',
  ({ data }: MessageEvent<DrawOrder>) => void draw(data).catch(() => tell('failed')),
  { once: true },
);
