import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import type { ShareChoice } from '../../../src/call/engine-face.ts';
import type { FrameSize } from './frame-size.ts';
import { isAsPicked, reportedSurface, watchSurface } from './picked-surface.ts';

const picked: ShareChoice = { id: 'window:1', surface: 'window', name: 'Notes', audio: false };
const byTheSystem: ShareChoice = { ...picked, id: '' };
const window: FrameSize = { width: 640, height: 480 };
const screen: FrameSize = { width: 1_920, height: 1_080 };

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

function setUp(settings: MediaTrackSettings = {}) {
  const clock = createManualClock();
  const asked: (FrameSize & { id: string })[] = [];
  let frames: FrameSize | null | 'none yet' = window;
  let answer: () => Promise<boolean> = async () => true;
  const pass = async (): Promise<void> => {
    clock.advance(1_000);
    await settle();
  };
  return {
    clock,
    asked,
    pass,
    track: { getSettings: () => settings } as MediaStreamTrack,
    come: (next: typeof frames) => void (frames = next),
    answer: (next: () => Promise<boolean>) => void (answer = next),
    deps: {
      clock,
      nextFrame: () =>
        frames === 'none yet' ? new Promise<FrameSize | null>(() => {}) : Promise.resolve(frames),
      fits: (size: FrameSize & { id: string }) => {
        asked.push(size);
        return answer();
      },
    },
  };
}

describe('what is captured', () => {
  it.each([
    ['monitor', 'screen'],
    ['window', 'window'],
    ['browser', 'window'],
    [undefined, null],
  ])('is reported: %s', (displaySurface, surface) => {
    expect(reportedSurface(setUp(displaySurface ? { displaySurface } : {}).track)).toBe(surface);
  });

  it('is not what was picked where the browser says so', async () => {
    const t = setUp({ displaySurface: 'monitor' });
    expect(await isAsPicked(t.track, picked, t.deps)).toBe(false);
    expect(await isAsPicked(t.track, byTheSystem, t.deps)).toBe(true);
    expect(t.asked).toEqual([]);
  });

  it('is held against the source by its first frame', async () => {
    const t = setUp({ displaySurface: 'window', ...screen });
    expect(await isAsPicked(t.track, picked, t.deps)).toBe(true);
    t.answer(async () => false);
    expect(await isAsPicked(t.track, picked, t.deps)).toBe(false);
    expect(t.asked[1]).toEqual({ id: 'window:1', ...window });
    expect(t.clock.pending()).toBe(0);
  });

  it('counts as picked where that cannot be told', async () => {
    const t = setUp();
    t.answer(() => Promise.reject(new Error('gone')));
    expect(await isAsPicked(t.track, picked, t.deps)).toBe(true);
    t.answer(async () => false);
    expect(await isAsPicked(t.track, picked, { ...t.deps, nextFrame: null })).toBe(true);
    expect(await isAsPicked(t.track, picked, { ...t.deps, fits: null })).toBe(true);
    t.come(null);
    expect(await isAsPicked(t.track, picked, t.deps)).toBe(true);
    t.come('none yet');
    const asked = isAsPicked(t.track, picked, t.deps);
    t.clock.advance(3_000);
    expect(await asked).toBe(true);
  });
});

describe('while it is captured', () => {
  const watched = () => {
    const t = setUp();
    let told = 0;
    const stop = watchSurface(t.track, picked, t.deps, () => (told += 1));
    return { ...t, stop, told: () => told };
  };

  it('is looked at when the frames change their size, and only then', async () => {
    const t = watched();
    for (let second = 0; second < 3; second += 1) await t.pass();
    t.come(screen);
    for (let second = 0; second < 3; second += 1) await t.pass();
    expect(t.asked).toEqual([
      { id: 'window:1', ...window },
      { id: 'window:1', ...screen },
    ]);
    expect(t.told()).toBe(0);
  });

  it('is another thing when it misfits twice, which is told once', async () => {
    const t = watched();
    t.answer(async () => false);
    await t.pass();
    expect(t.told()).toBe(0);
    await t.pass();
    await t.pass();
    expect([t.told(), t.clock.pending()]).toEqual([1, 0]);
  });

  it('may be between two shapes for a moment', async () => {
    const t = watched();
    t.answer(async () => false);
    await t.pass();
    t.answer(async () => true);
    await t.pass();
    t.come(screen);
    t.answer(async () => false);
    await t.pass();
    expect(t.told()).toBe(0);
  });

  it('is left alone afterwards, when it is over, and where nothing was picked here', async () => {
    const t = watched();
    t.stop();
    expect(t.clock.pending()).toBe(0);
    watchSurface(t.track, byTheSystem, t.deps, () => {});
    watchSurface(t.track, picked, { ...t.deps, fits: null }, () => {});
    expect(t.clock.pending()).toBe(0);
    watchSurface(t.track, picked, t.deps, () => {});
    t.come(null);
    await t.pass();
    expect(t.clock.pending()).toBe(0);
  });
});
