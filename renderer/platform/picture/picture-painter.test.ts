import { describe, expect, it } from 'vitest';
import type { Drawing } from './open-picture.ts';
import { createPainter } from './picture-painter.ts';

/** What is drawn where, and in which size; `light` is how light each point of the camera's picture is, of 255. */
function setUp(wanted: Partial<Drawing>, light = 128) {
  const drawn: string[] = [];
  let made = 0;
  const create = (width: number, height: number) => {
    const name = `canvas ${(made += 1)}`;
    const canvas = { name, width, height, getContext: (kind: string) => (kind === '2d' ? pen : null) };
    const pen = {
      canvas,
      globalAlpha: 1,
      globalCompositeOperation: '',
      drawImage: (what: { name: string }, _x: number, _y: number, w = canvas.width, h = canvas.height) =>
        drawn.push(
          what === canvas
            ? `${name} ${pen.globalCompositeOperation} ${pen.globalAlpha.toFixed(1)}`
            : `${what.name} in ${name} ${w}x${h}`,
        ),
      getImageData: () => ({ data: [light, light, light, 255] }),
    };
    return canvas as unknown as OffscreenCanvas;
  };
  const paint = createPainter({ style: 'plain', helpsLight: false, zoom: 1, ...wanted }, create);
  const frame = (timestamp: number) => {
    const camera = { name: 'camera', displayWidth: 1_920, displayHeight: 1_080, timestamp } as never;
    return { camera, picture: paint(camera) };
  };
  return { drawn, frame };
}

const second = 1_000_000;

describe('a blurred picture', () => {
  it('is made of so few pixels that nothing else can be found in it', () => {
    const { drawn, frame } = setUp({ style: 'blurred' });
    frame(0);
    expect(drawn).toEqual([
      'camera in canvas 1 42x24',
      'canvas 1 in canvas 2 160x90',
      'canvas 2 in canvas 3 320x180',
    ]);
  });

  it('moves with each frame', () => {
    const { drawn, frame } = setUp({ style: 'blurred' });
    for (const at of [0, 33_000, 66_000]) expect(frame(at).picture).toBeDefined();
    expect(drawn).toHaveLength(9);
  });

  it('is made brighter where it is small', () => {
    const { drawn, frame } = setUp({ style: 'blurred', helpsLight: true }, 30);
    frame(0);
    drawn.length = 0;
    frame(60 * second);
    expect(drawn).toEqual([
      'camera in canvas 1 42x24',
      'camera in canvas 4 16x9',
      'canvas 1 screen 1.0',
      'canvas 1 screen 1.0',
      'canvas 1 screen 0.9',
      'canvas 1 in canvas 2 160x90',
      'canvas 2 in canvas 3 320x180',
    ]);
  });
});

describe('a picture that stands still', () => {
  it('is one frame, once the camera has found its light', () => {
    const { drawn, frame } = setUp({ style: 'still' });
    const sent = Array.from({ length: 60 }, (_, i) => frame(i * 33_000)).map(
      ({ picture }) => picture !== undefined,
    );
    expect(drawn).toEqual(['camera in canvas 1 640x360']);
    expect(sent.indexOf(true)).toBe(14);
  });

  it('is sent twice a second, for whoever comes later', () => {
    const { frame } = setUp({ style: 'still' });
    const sent = Array.from({ length: 74 }, (_, i) => frame(i * 33_333)).filter(({ picture }) => picture);
    expect(sent).toHaveLength(4);
  });

  it('has all its light at once', () => {
    const { drawn, frame } = setUp({ style: 'still', helpsLight: true }, 60);
    for (let i = 0; i < 30; i += 1) frame(i * 33_000);
    expect(drawn.filter((line) => line.includes('screen'))).toEqual([
      'canvas 1 screen 1.0',
      'canvas 1 screen 0.2',
    ]);
  });
});

describe('a picture with more light', () => {
  it('is the frame itself while it is light enough, and nothing is drawn', () => {
    const { drawn, frame } = setUp({ helpsLight: true }, 110);
    for (const at of [0, 1, 60]) {
      const { camera, picture } = frame(at * second);
      expect(picture).toBe(camera);
    }
    expect(drawn.every((line) => line === 'camera in canvas 1 16x9')).toBe(true);
  });

  it('is drawn without a shader where there is no card for it, and not in full size', () => {
    const { drawn, frame } = setUp({ helpsLight: true }, 60);
    frame(0);
    drawn.length = 0;
    const { picture } = frame(60 * second);
    expect(picture).toMatchObject({ name: 'canvas 3' });
    expect(drawn).toEqual([
      'camera in canvas 1 16x9',
      'camera in canvas 3 1280x720',
      'canvas 3 screen 1.0',
      'canvas 3 screen 0.2',
    ]);
  });
});

it('what is plain is the frame itself', () => {
  const { drawn, frame } = setUp({});
  const { camera, picture } = frame(0);
  expect(picture).toBe(camera);
  expect(drawn).toEqual([]);
});
