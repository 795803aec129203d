import { describe, expect, it } from 'vitest';
import type { DrawnStyle } from './open-picture.ts';
import { createPainter } from './picture-painter.ts';

/** What is drawn where, and in which size. */
function setUp(style: DrawnStyle) {
  const drawn: string[] = [];
  let made = 0;
  const create = (width: number, height: number) => {
    const name = `canvas ${(made += 1)}`;
    const canvas = {
      ...{ name, width, height },
      getContext: () => ({
        drawImage: (what: { name: string }, _x: number, _y: number, w: number, h: number) =>
          drawn.push(`${what.name} in ${name} ${w}x${h}`),
      }),
    };
    return canvas as unknown as OffscreenCanvas;
  };
  const paint = createPainter(style, create);
  const frame = (timestamp: number) =>
    paint({ name: 'camera', displayWidth: 1_920, displayHeight: 1_080, timestamp } as never);
  return { drawn, frame };
}

describe('a blurred picture', () => {
  it('is made of so few pixels that nothing else can be found in it', () => {
    const { drawn, frame } = setUp('blurred');
    frame(0);
    expect(drawn).toEqual(['camera in canvas 1 42x24', 'canvas 1 in canvas 2 640x360']);
  });

  it('moves with each frame', () => {
    const { drawn, frame } = setUp('blurred');
    for (const at of [0, 33_000, 66_000]) expect(frame(at)).toBeDefined();
    expect(drawn).toHaveLength(6);
  });
});

describe('a picture that stands still', () => {
  it('is one frame, once the camera has found its light', () => {
    const { drawn, frame } = setUp('still');
    const sent = Array.from({ length: 60 }, (_, i) => frame(i * 33_000)).map(
      (canvas) => canvas !== undefined,
    );
    expect(drawn).toEqual(['camera in canvas 2 640x360']);
    expect(sent.indexOf(true)).toBe(14);
  });

  it('is sent twice a second, for whoever comes later', () => {
    const { frame } = setUp('still');
    const sent = Array.from({ length: 74 }, (_, i) => frame(i * 33_333)).filter(Boolean);
    expect(sent).toHaveLength(4);
  });
});
