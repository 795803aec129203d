import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { drawPicture, type DrawNews } from './draw-picture.ts';

class FakeTrack extends EventTarget {
  readyState = 'live';
  readonly writable = {};
  stop(): void {
    this.readyState = 'ended';
  }
}

function setUp() {
  const clock = createManualClock();
  const failed = vi.fn<() => void>();
  const worker = Object.assign(new EventTarget(), {
    postMessage: vi.fn<() => void>(),
    terminate: vi.fn<() => void>(),
  });
  const [raw, made] = [new FakeTrack(), new FakeTrack()];
  const page = {
    MediaStreamTrackProcessor: class {
      readonly readable = {};
    },
    MediaStreamTrackGenerator: function generator() {
      return made;
    },
  };
  const drawn = drawPicture(raw as never, 'blurred', {
    page: page as never,
    createWorker: () => worker as never,
    clock,
    failed,
  });
  const tell = (data: DrawNews) => worker.dispatchEvent(new MessageEvent('message', { data }));
  return { clock, failed, worker, raw, made, drawn, tell };
}

describe('a camera that is drawn anew', () => {
  it('is there with its first frame, and owns the camera', async () => {
    const { drawn, tell, made, raw, worker } = setUp();
    tell('draws');
    expect(await drawn).toBe(made);
    made.stop();
    expect(raw.readyState).toBe('ended');
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('is not there where no frame comes in time', async () => {
    const { drawn, clock, made, worker } = setUp();
    clock.advance(5_000);
    expect(await drawn).toBeUndefined();
    expect(made.readyState).toBe('ended');
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('ends where the worker breaks in the middle, which is told once', async () => {
    const { drawn, tell, made, raw, worker, failed } = setUp();
    tell('draws');
    await drawn;
    const ended = vi.fn<() => void>();
    made.addEventListener('ended', ended);
    worker.dispatchEvent(new Event('error'));
    tell('failed');
    expect([made.readyState, raw.readyState]).toEqual(['ended', 'ended']);
    expect(ended).toHaveBeenCalledOnce();
    expect(failed).toHaveBeenCalledOnce();
  });

  it('is stopped without a word, though that breaks the way through the worker', async () => {
    const { drawn, tell, made, failed } = setUp();
    tell('draws');
    await drawn;
    made.stop();
    tell('failed');
    expect(failed).not.toHaveBeenCalled();
  });
});
