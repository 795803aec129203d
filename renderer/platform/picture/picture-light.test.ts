import { describe, expect, it } from 'vitest';
import { createLight, liftFor, meanLight } from './picture-light.ts';

it('a picture is as light as eyes find it', () => {
  expect(meanLight([255, 255, 255, 255, 0, 0, 0, 255])).toBeCloseTo(0.5);
  expect(meanLight([0, 255, 0, 255])).toBeGreaterThan(meanLight([255, 0, 255, 255]));
  expect(meanLight([])).toBe(0);
});

describe('how much a picture is lifted', () => {
  it('is nothing where it is lit, or all black', () => {
    for (const mean of [0, 0.06, 0.4, 0.5, 1]) expect(liftFor(mean)).toBe(0);
  });

  it('makes a dark one as light as a lit one, and not lighter', () => {
    for (const mean of [0.2, 0.3, 0.39]) {
      const lift = liftFor(mean);
      expect((mean * (1 + lift)) / (1 + lift * mean)).toBeCloseTo(0.4);
    }
  });

  it('has an end', () => {
    expect(liftFor(0.13)).toBe(3);
    expect(liftFor(0.08)).toBeLessThan(2);
  });
});

describe('the light of a picture', () => {
  const setUp = (mean: number) => {
    const light = { mean, looks: 0 };
    const pen = {
      drawImage: () => (light.looks += 1),
      getImageData: () => ({ data: Array.from({ length: 4 }, () => light.mean * 255) }),
    };
    const { follow, now } = createLight(() => ({ getContext: () => pen }) as never);
    let timestamp = 7_000_000;
    const pass = (ms: number): number => {
      let lift = 0;
      for (let passed = 0; passed < ms; passed += 40) {
        lift = follow({ timestamp } as never);
        timestamp += 40_000;
      }
      return lift;
    };
    return { light, pass, now: () => now({ timestamp } as never) };
  };

  it('comes slowly, is measured twice a second, and goes quicker', () => {
    const { light, pass } = setUp(0.2);
    const wanted = liftFor(0.2);
    expect(pass(40)).toBe(0);
    expect(pass(960)).toBeLessThan(wanted / 2);
    expect(light.looks).toBe(2);
    expect(pass(20_000)).toBeCloseTo(wanted, 2);
    light.mean = 0.6;
    expect(pass(1_500)).toBeLessThan(wanted / 4);
    expect(pass(5_000)).toBe(0);
  });

  it('is there at once where one frame is all there will be', () => {
    expect(setUp(0.2).now()).toBeCloseTo(liftFor(0.2));
  });
});
