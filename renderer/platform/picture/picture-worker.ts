import type { DrawNews, DrawOrder } from './draw-picture.ts';
import { framesATell } from './frame-pace.ts';
import { middleOf } from './middle-of.ts';
import { createPainter } from './picture-painter.ts';

/** Draws the frames of a camera anew, beside the page: what the page does meanwhile holds no frame up. */
const tell = (news: DrawNews): void => postMessage(news);

function cut(frame: VideoFrame, zoom: number): VideoFrame {
  const { visibleRect } = frame;
  if (zoom === 1 || !visibleRect) return frame;
  const nearer = new VideoFrame(frame, { visibleRect: middleOf(visibleRect, zoom) });
  frame.close();
  return nearer;
}

async function draw({ drawing, frames, drawn }: DrawOrder): Promise<void> {
  const paint = createPainter<VideoFrame>(drawing, (width, height) => new OffscreenCanvas(width, height));
  let hasBegun = false;
  let taken = 0;
  const send = (picture: VideoFrame, out: TransformStreamDefaultController<VideoFrame>): void => {
    out.enqueue(picture);
    if (!hasBegun) tell('draws');
    hasBegun = true;
  };
  const anew = new TransformStream<VideoFrame, VideoFrame>({
    transform(whole, out) {
      const frame = cut(whole, drawing.zoom);
      let isSent = false;
      try {
        const picture = paint(frame);
        isSent = picture === frame;
        if (picture) send(isSent ? frame : new VideoFrame(picture, { timestamp: frame.timestamp }), out);
      } finally {
        if (!isSent) frame.close();
      }
      taken += 1;
      if (taken % framesATell === 0) tell(taken);
    },
  });
  await frames.pipeThrough(anew).pipeTo(drawn);
}

addEventListener(
  'message',
  ({ data }: MessageEvent<DrawOrder>) => void draw(data).catch(() => tell('failed')),
  { once: true },
);
