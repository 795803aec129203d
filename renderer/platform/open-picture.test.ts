import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../src/base/result.ts';
import type { CameraStyle } from '../../src/bridge/settings.ts';
import { openPicture, type PictureDeps } from './open-picture.ts';

/** A camera that blurs the room when it is asked to, or knows nothing of it. */
function setUp(style: CameraStyle, { canBlurRoom = false, canDraw = true } = {}) {
  let blurs = false;
  const raw = {
    stop: vi.fn<() => void>(),
    applyConstraints: async () => {
      if (!canBlurRoom) throw new Error('OverconstrainedError');
      blurs = true;
    },
    getSettings: () => ({ backgroundBlur: blurs }),
  };
  const drawn = {};
  const failed = vi.fn<() => void>();
  const draw = vi.fn<PictureDeps['draw']>(async () => (canDraw ? (drawn as MediaStreamTrack) : undefined));
  const open = () =>
    openPicture({ style: () => style, draw, failed }, async () => ok(raw as unknown as MediaStreamTrack));
  return { raw, drawn, failed, draw, open };
}

describe('the camera as others see it', () => {
  it('is what it is where nobody wants anything else', async () => {
    const { open, raw, draw } = setUp('plain');
    expect(await open()).toEqual(ok(raw));
    expect(draw).not.toHaveBeenCalled();
  });

  it.each(['blurred', 'still'] as const)('is drawn anew: %s', async (style) => {
    const { open, raw, drawn, draw } = setUp(style);
    expect(await open()).toEqual(ok(drawn));
    expect(draw).toHaveBeenCalledWith(raw, style);
  });

  it('has its room blurred by the system where the camera does that', async () => {
    const { open, raw, draw } = setUp('room-blurred', { canBlurRoom: true });
    expect(await open()).toEqual(ok(raw));
    expect(draw).not.toHaveBeenCalled();
  });

  it('is blurred as a whole where the camera cannot blur the room', async () => {
    const { open, raw, drawn, draw } = setUp('room-blurred');
    expect(await open()).toEqual(ok(drawn));
    expect(draw).toHaveBeenCalledWith(raw, 'blurred');
  });

  it('is not shown at all where it cannot be hidden, and that is told', async () => {
    const { open, raw, failed } = setUp('blurred', { canDraw: false });
    expect(await open()).toEqual({ ok: false, code: 'failed' });
    expect(raw.stop).toHaveBeenCalledOnce();
    expect(failed).toHaveBeenCalledOnce();
  });
});
