/** Red, green, blue and opacity of one point after the other. */
export type Points = ArrayLike<number>;

export interface FrameDrawing {
  readonly MediaStreamTrackProcessor?: new (options: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  readonly OffscreenCanvas: typeof OffscreenCanvas;
}

export type Pen = OffscreenCanvasRenderingContext2D;

/** Draws one frame of a track small, and reads from it. Null where nobody may look. */
export async function readOneFrame<Found>(
  { MediaStreamTrackProcessor: Processor, OffscreenCanvas: Canvas }: FrameDrawing,
  track: MediaStreamTrack | null,
  size: { readonly across: number; readonly down: number },
  read: (frame: VideoFrame, pen: Pen) => Found,
): Promise<Found | null> {
  const pen = new Canvas(size.across, size.down).getContext('2d', { willReadFrequently: true });
  if (!Processor || !track || !pen) return null;
  const reader = new Processor({ track, maxBufferSize: 1 }).readable.getReader();
  const { value: frame } = await reader.read();
  const found = frame ? read(frame, pen) : null;
  frame?.close();
  await reader.cancel();
  return found;
}
