import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src/base/result.ts';
import { openPicture, type Drawing, type PictureDeps, type PictureLook } from './open-picture.ts';

interface Means {
  readonly canBlurRoom?: boolean;
  readonly canDraw?: boolean;
  readonly canBrighten?: boolean;
}

/** A camera that blurs the room when it is asked to, or knows nothing of it. */
function setUp(
  wanted: Partial<PictureLook>,
  { canBlurRoom = false, canDraw = true, canBrighten = false }: Means = {},
) {
  let blurs = false;
  const raw = {
    readyState: 'live',
    stop: vi.fn<() => void>(),
    applyConstraints: async () => {
      if (!canBlurRoom) throw new Error('OverconstrainedError');
      blurs = true;
    },
    getSettings: () => ({ backgroundBlur: blurs }),
  };
  const drawn = {};
  const lost = vi.fn<PictureDeps['lost']>();
  const draw = vi.fn<PictureDeps['draw']>(async () => (canDraw ? (drawn as MediaStreamTrack) : undefined));
  const brighten = vi.fn<PictureDeps['brighten']>(async () => canBrighten);
  const look: PictureLook = { style: 'plain', helpsLight: false, zoom: 1, ...wanted };
  const open = () =>
    openPicture({ look: () => look, brighten, draw, lost }, async () =>
      ok(raw as unknown as MediaStreamTrack),
    );
  return { raw, drawn, lost, draw, brighten, open };
}

const as = (style: Drawing['style'], more: Partial<Drawing> = {}): Drawing => ({
  ...{ style, helpsLight: false, zoom: 1 },
  ...more,
});

describe('the camera as others see it', () => {
  it('is what it is where nobody wants anything else', async () => {
    const { open, raw, draw } = setUp({});
    expect(await open()).toEqual(ok(raw));
    expect(draw).not.toHaveBeenCalled();
  });

  it.each(['blurred', 'still'] as const)('is drawn anew: %s', async (style) => {
    const { open, raw, drawn, draw } = setUp({ style });
    expect(await open()).toEqual(ok(drawn));
    expect(draw).toHaveBeenCalledWith(raw, as(style));
  });

  it('has its room blurred by the system where the camera does that', async () => {
    const { open, raw, draw } = setUp({ style: 'room-blurred' }, { canBlurRoom: true });
    expect(await open()).toEqual(ok(raw));
    expect(draw).not.toHaveBeenCalled();
  });

  it('is blurred as a whole where the camera cannot blur the room', async () => {
    const { open, raw, drawn, draw } = setUp({ style: 'room-blurred' });
    expect(await open()).toEqual(ok(drawn));
    expect(draw).toHaveBeenCalledWith(raw, as('blurred'));
  });

  it('is not shown at all where it cannot be hidden, and that is told', async () => {
    const { open, raw, lost } = setUp({ style: 'blurred', zoom: 1.6 }, { canDraw: false });
    expect(await open()).toEqual({ ok: false, code: 'failed' });
    expect(raw.stop).toHaveBeenCalledOnce();
    expect(lost.mock.calls).toEqual([[as('blurred', { zoom: 1.6 }), 'failed']]);
  });

  it('is made brighter by the camera where it can, and not a second time', async () => {
    const { open, raw, brighten, draw } = setUp({ helpsLight: true }, { canBrighten: true });
    expect(await open()).toEqual(ok(raw));
    expect(brighten).toHaveBeenCalledWith(raw, {});
    expect(draw).not.toHaveBeenCalled();
  });

  it('is made brighter frame by frame where the camera cannot', async () => {
    const { open, raw, drawn, draw } = setUp({ helpsLight: true });
    expect(await open()).toEqual(ok(drawn));
    expect(draw).toHaveBeenCalledWith(raw, as('plain', { helpsLight: true }));
  });

  it('is seen from nearer, blurred or not, and a room that the system blurs stays so', async () => {
    const blurred = setUp({ style: 'blurred', zoom: 1.3, helpsLight: true });
    await blurred.open();
    expect(blurred.draw).toHaveBeenCalledWith(blurred.raw, as('blurred', { zoom: 1.3, helpsLight: true }));
    const means = { canBlurRoom: true, canBrighten: true };
    const room = setUp({ style: 'room-blurred', zoom: 1.3, helpsLight: true }, means);
    await room.open();
    expect(room.brighten).toHaveBeenCalledWith(room.raw, { backgroundBlur: { exact: true } });
    expect(room.draw).toHaveBeenCalledWith(room.raw, as('plain', { zoom: 1.3 }));
  });

  it('is shown as it is where light and framing are not to be had, and that is told', async () => {
    const { open, raw, lost } = setUp({ helpsLight: true, zoom: 1.3 }, { canDraw: false });
    expect(await open()).toEqual(ok(raw));
    expect(raw.stop).not.toHaveBeenCalled();
    expect(lost.mock.calls).toEqual([[as('plain', { helpsLight: true, zoom: 1.3 }), 'failed']]);
  });

  it('is none where the camera ended meanwhile', async () => {
    const { open, raw } = setUp({ zoom: 1.3 }, { canDraw: false });
    raw.readyState = 'ended';
    expect(await open()).toEqual({ ok: false, code: 'failed' });
  });
});
