/** In pixels, as they come. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** The size of the next frame of a track; null when no more come. */
export type NextFrameSize = (track: MediaStreamTrack) => Promise<FrameSize | null>;

interface Frame {
  readonly displayWidth: number;
  readonly displayHeight: number;
  close(): void;
}

/** Beyond what lib.dom knows (mediacapture-transform). */
export interface FrameReading {
  readonly MediaStreamTrackProcessor?: new (options: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<Frame>;
  };
}

/**
 * Of the frames themselves: before the first one the settings of a captured track name the size of the screen, whatever is captured.
 * Null where the browser lets nobody look at them.
 */
export function createNextFrameSize({
  MediaStreamTrackProcessor: Processor,
}: FrameReading): NextFrameSize | null {
  if (!Processor) return null;
  return async (track) => {
    const reader = new Processor({ track, maxBufferSize: 1 }).readable.getReader();
    const { value: frame } = await reader.read();
    const size = frame ? { width: frame.displayWidth, height: frame.displayHeight } : null;
    frame?.close();
    // Read on, every frame would cost a copy.
    await reader.cancel();
    return size;
  };
}
