import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { drawPicture, type DrawNews } from './draw-picture.ts';
import type { Drawing } from './open-picture.ts';

class FakeTrack extends EventTarget {
  readyState = 'live';
  readonly writable = {};
  stop(): void {
    this.readyState = 'ended';
  }
}

function setUp(style: Drawing['style'] = 'blurred') {
  const clock = createManualClock();
  const lost = vi.fn<(why: string) => void>();
  const worker = Object.assign(new EventTarget(), {
    postMessage: vi.fn<() => void>(),
    terminate: vi.fn<() => void>(),
  });
  const [raw, made] = [Object.assign(new FakeTrack(), { stats: { deliveredFrames: 0 } }), new FakeTrack()];
  const page = {
    MediaStreamTrackProcessor: class {
      readonly readable = {};
    },
    MediaStreamTrackGenerator: function generator() {
      return made;
    },
  };
  const drawn = drawPicture(
    raw as never,
    { style, helpsLight: true, zoom: 1.3 },
    {
      page: page as never,
      createWorker: () => worker as never,
      clock,
      lost,
    },
  );
  const tell = (data: DrawNews) => worker.dispatchEvent(new MessageEvent('message', { data }));
  return { clock, lost, worker, raw, made, drawn, tell };
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
    const { drawn, tell, made, raw, worker, lost } = setUp();
    tell('draws');
    await drawn;
    const ended = vi.fn<() => void>();
    made.addEventListener('ended', ended);
    worker.dispatchEvent(new Event('error'));
    tell('failed');
    expect([made.readyState, raw.readyState]).toEqual(['ended', 'ended']);
    expect(ended).toHaveBeenCalledOnce();
    expect(lost.mock.calls).toEqual([['failed']]);
  });

  it('is stopped without a word, though that breaks the way through the worker', async () => {
    const { drawn, tell, made, lost } = setUp();
    tell('draws');
    await drawn;
    made.stop();
    tell('failed');
    expect(lost).not.toHaveBeenCalled();
  });

  /** Thirty frames a second come; a sixth of them is drawn. */
  const stutter = (t: ReturnType<typeof setUp>, seconds: number): void => {
    for (let second = 1; second <= seconds; second += 1) {
      t.raw.stats.deliveredFrames += 30;
      t.tell(t.raw.stats.deliveredFrames / 6);
      t.clock.advance(1_000);
    }
  };

  it('ends where what hides too slowly would stutter: nothing plain takes its place', async () => {
    const t = setUp('blurred');
    t.tell('draws');
    await t.drawn;
    const ended = vi.fn<() => void>();
    t.made.addEventListener('ended', ended);
    stutter(t, 10);
    expect(t.lost).not.toHaveBeenCalled();
    stutter(t, 20);
    expect(t.lost.mock.calls).toEqual([['slow']]);
    expect([t.made.readyState, t.raw.readyState]).toEqual(['ended', 'ended']);
    expect(ended).toHaveBeenCalledOnce();
    expect(t.clock.pending()).toBe(0);
  });

  it('goes on, where nothing is hidden, until the camera is open as it is', async () => {
    const t = setUp('plain');
    t.tell('draws');
    await t.drawn;
    stutter(t, 10);
    t.tell('failed');
    expect(t.lost.mock.calls).toEqual([['slow']]);
    expect([t.made.readyState, t.raw.readyState]).toEqual(['live', 'live']);
    t.made.stop();
    expect(t.worker.terminate).toHaveBeenCalledOnce();
    expect(t.raw.readyState).toBe('ended');
  });

  it('that keeps up is not judged, nor one that stands still or was stopped', async () => {
    const still = setUp('still');
    still.tell('draws');
    await still.drawn;
    stutter(still, 30);
    expect(still.lost).not.toHaveBeenCalled();
    const t = setUp();
    t.tell('draws');
    await t.drawn;
    for (let second = 1; second <= 20; second += 1) {
      t.raw.stats.deliveredFrames += 30;
      t.tell(30 * second);
      t.clock.advance(1_000);
    }
    t.made.stop();
    expect(t.clock.pending()).toBe(0);
    stutter(t, 30);
    expect(t.lost).not.toHaveBeenCalled();
  });
});
