import { expect, it } from 'vitest';
import { createNextFrameSize } from './frame-size.ts';

const track = {} as MediaStreamTrack;

function reading(frames: readonly { displayWidth: number; displayHeight: number }[]) {
  const log: string[] = [];
  class Processor {
    readonly readable = new ReadableStream({
      start(controller) {
        for (const frame of frames) controller.enqueue({ ...frame, close: () => log.push('closed') });
        if (frames.length === 0) controller.close();
      },
      cancel: () => void log.push('cancelled'),
    });
  }
  return { log, next: createNextFrameSize({ MediaStreamTrackProcessor: Processor }) };
}

it('looks at one frame, and lets it and the track go', async () => {
  const { log, next } = reading([
    { displayWidth: 640, displayHeight: 480 },
    { displayWidth: 1, displayHeight: 1 },
  ]);
  expect(await next?.(track)).toEqual({ width: 640, height: 480 });
  expect(log).toEqual(['closed', 'cancelled']);
});

it('says that no more come', async () => {
  expect(await reading([]).next?.(track)).toBeNull();
});

it('is not there where the browser has no such thing', () => {
  expect(createNextFrameSize({})).toBeNull();
});
