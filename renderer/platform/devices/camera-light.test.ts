import { expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { brightenCamera } from './camera-light.ts';
import { settle } from '../fakes/fake-sockets.ts';

interface Camera {
  readonly can: object;
  readonly usual?: object;
  readonly takes?: boolean;
}

async function setUp({ can, usual = {}, takes = true }: Camera, asked = {}) {
  const clock = createManualClock();
  const applied: object[] = [];
  const raw = {
    readyState: 'live' as MediaStreamTrackState,
    getCapabilities: () => can,
    getSettings: () => usual,
    async applyConstraints(constraints: object) {
      if (!takes) throw new Error('OverconstrainedError');
      applied.push(constraints);
    },
  };
  const light: { mean: number | null } = { mean: 0.1 };
  const isLit = await brightenCamera(raw, asked, { clock, meanOf: async () => light.mean });
  const pass = async (looks: number): Promise<void> => {
    for (let i = 0; i < looks; i += 1) {
      clock.advance(2_000);
      await settle();
    }
  };
  return { clock, raw, applied, light, isLit, pass };
}

const exposing = {
  can: { exposureCompensation: { min: -3, max: 3, step: 0.1 }, exposureMode: ['manual', 'continuous'] },
  usual: { exposureCompensation: 0 },
};

it('exposes longer step by step while it is dark, two stops at most, and what was asked stays', async () => {
  const { isLit, applied, pass } = await setUp(exposing, { backgroundBlur: { exact: true } });
  expect(isLit).toBe(true);
  await pass(10);
  const kept = { backgroundBlur: { exact: true }, exposureMode: 'continuous' };
  expect(applied[0]).toEqual({ ...kept, exposureCompensation: 0 });
  expect(applied.at(-1)).toEqual({ ...kept, exposureCompensation: 2 });
  expect(applied).toHaveLength(7);
});

it('goes back once it is light, no further than to what is usual, and leaves a lit picture alone', async () => {
  const { applied, light, pass } = await setUp(exposing);
  await pass(2);
  light.mean = 0.4;
  await pass(5);
  expect(applied).toHaveLength(3);
  light.mean = 0.6;
  await pass(5);
  expect(applied).toHaveLength(5);
  expect(applied.at(-1)).toMatchObject({ exposureCompensation: 0 });
});

it('is made paler where there is no exposure, half the way at most', async () => {
  const { applied, pass } = await setUp({
    can: { brightness: { min: 0, max: 255, step: 1 } },
    usual: { brightness: 127 },
  });
  await pass(10);
  expect(applied.at(-1)).toEqual({ brightness: 191 });
});

it.each([
  ['knows nothing of it', { can: {} }],
  ['has one value alone', { can: { brightness: { min: 4, max: 4, step: 1 } } }],
  ['is as bright as it can be', { ...exposing, usual: { exposureCompensation: 3 } }],
  ['takes no such constraint', { ...exposing, takes: false }],
])('a camera that %s is left to others', async (_what, camera) => {
  const { clock, isLit } = await setUp(camera);
  expect(isLit).toBe(false);
  expect(clock.pending()).toBe(0);
});

it('changes nothing where nobody can see it, and ends with the camera', async () => {
  const { clock, raw, applied, light, pass } = await setUp(exposing);
  light.mean = null;
  await pass(3);
  expect(applied).toHaveLength(1);
  raw.readyState = 'ended';
  await pass(1);
  expect(clock.pending()).toBe(0);
});
