import { describe, expect, it } from 'vitest';
import { noRelief, relieveCpu, type CpuRelief } from './cpu-relief.ts';
import { pictureCapOf } from './data-budget.ts';
import { planLanes, type PlanInput } from './lane-plan.ts';
import {
  lowestRung,
  needOf,
  rungAt,
  rungForCap,
  rungForCrowd,
  rungForSide,
  rungs,
  voiceCostOf,
} from './rungs.ts';
import { ceilingOf, everything, wishWithin } from './wanted.ts';

describe('the rungs', () => {
  it('have the ends and the middle that are promised, and fall all the way', () => {
    expect(rungAt(0)).toMatchObject({ videoBps: 2_500_000, maxSide: 1920 });
    expect(rungs.find(({ name }) => name === '480p')?.videoBps).toBe(800_000);
    expect(rungAt(4)).toMatchObject({ videoBps: 150_000, maxSide: 320 });
    expect(rungAt(lowestRung)).toMatchObject({ videoBps: 0, voiceBps: 32_000 });
    expect(rungAt(99)).toBe(rungAt(lowestRung));
    const needs = rungs.map((_, index) => needOf(index));
    expect(needs).toEqual([...needs].sort((a, b) => b - a));
  });

  it('are found for a width, for a cap, and for a number of people', () => {
    expect([5_000, 1920, 1000, 640, 320, 1].map(rungForSide)).toEqual([0, 0, 1, 3, 4, 4]);
    expect([9e9, 2_500_000, 2_499_999, 150_000, 149_999, 0].map(rungForCap)).toEqual([0, 0, 1, 4, 5, 5]);
    expect([0, 1, 2, 3, 4, 5, 7].map(rungForCrowd)).toEqual([0, 0, 1, 2, 3, 3, 3]);
  });
});

const input: PlanInput = {
  rung: 0,
  videoBps: 2_500_000,
  wishes: everything,
  isSharing: false,
  isFirst: false,
  loss: null,
  shareKeeps: 'sharpness',
  codec: null,
};
const plan = (more: Partial<PlanInput>) => planLanes({ ...input, ...more });

describe('the plan for the lanes', () => {
  it('gives the camera what the rung has', () => {
    const { camera, screen } = plan({ rung: 2, videoBps: 800_000 });
    expect(camera).toMatchObject({ isActive: true, maxBitrate: 800_000, maxSide: 854, keeps: 'motion' });
    expect(screen.isActive).toBe(false);
  });

  it('begins with a small picture, so that there is one at once; a share is as it is', () => {
    const first = plan({ rung: 0, videoBps: 2_500_000, isFirst: true });
    expect(first.camera).toMatchObject({ isActive: true, maxBitrate: 2_500_000, maxSide: 320 });
    expect(plan({ rung: 0, isSharing: true, isFirst: true }).screen.maxSide).toBeNull();
  });

  it('says voice so that it survives where much is lost, or may be', () => {
    const voiceAt = (rung: number, loss: number | null) => plan({ rung, loss }).voice.maxBitrate;
    expect([voiceAt(0, null), voiceAt(0, 0.09), voiceAt(0, 0.1), voiceAt(lowestRung, 0.3)]).toEqual([
      24_000, 48_000, 24_000, 24_000,
    ]);
  });

  it('keeps voice on every rung, and sends nothing else on the last', () => {
    for (const [rung, { videoBps, voiceBps }] of rungs.entries()) {
      expect(plan({ rung, videoBps, loss: 0 }).voice).toMatchObject({ isActive: true, maxBitrate: voiceBps });
    }
    const last = plan({ rung: lowestRung, videoBps: 0, isSharing: true });
    expect([last.camera.isActive, last.screen.isActive, last['screen-audio'].isActive]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    [0, 2_500_000, 2_350_000, 30, true],
    [2, 800_000, 650_000, 10, true],
    [3, 500_000, 350_000, 10, true],
    [4, 150_000, 150_000, 5, false],
  ])(
    'on rung %i lets text take frames from itself and size from the camera',
    (rung, videoBps, bits, fps, hasCamera) => {
      const { camera, screen } = plan({ rung, videoBps, isSharing: true });
      expect(screen).toMatchObject({
        maxBitrate: bits,
        maxSide: null,
        maxFramerate: fps,
        keeps: 'sharpness',
      });
      expect(camera.isActive).toBe(hasCamera);
      expect(camera.maxSide).toBe(320);
    },
  );

  it('scales a film, and keeps its frames', () => {
    const { screen } = plan({ rung: 2, videoBps: 800_000, isSharing: true, shareKeeps: 'motion' });
    expect(screen).toMatchObject({ maxSide: 854, maxFramerate: 30, keeps: 'motion' });
  });

  it('sends no more than a viewer can use, and nothing that nobody looks at', () => {
    const small = { side: 200, bps: 90_000 };
    const { camera, screen } = plan({ isSharing: true, wishes: { camera: small, screen: 'paused' } });
    expect(camera).toMatchObject({ isActive: true, maxSide: 200, maxBitrate: 90_000 });
    expect(screen.isActive).toBe(false);
    expect(plan({ wishes: { ...everything, camera: { side: null, bps: 0 } } }).camera.isActive).toBe(false);
  });
});

describe('what is wanted at most', () => {
  const base = { theirs: everything, isSharing: false, others: 1, capBps: null, relief: 0 };
  it.each([
    ['nothing stands in the way', {}, 0],
    ['a small tile', { theirs: { ...everything, camera: { side: 640, bps: null } } }, 3],
    ['a viewer with few bits', { theirs: { ...everything, camera: { side: null, bps: 600_000 } } }, 3],
    ['nobody looks', { theirs: { ...everything, camera: 'paused' as const } }, lowestRung],
    [
      'a small view of a share: text comes whole',
      { isSharing: true, theirs: { ...everything, screen: { side: 99, bps: null } } },
      0,
    ],
    [
      'a share within few bits',
      { isSharing: true, theirs: { ...everything, screen: { side: null, bps: 900_000 } } },
      2,
    ],
    ['three others', { others: 3 }, 2],
    ['a data cap', { capBps: 500_000 }, 3],
    ['a slow computer', { relief: 4 }, 4],
  ])('with %s', (_what, more, rung) => {
    expect(ceilingOf({ ...base, ...more })).toBe(rung);
  });

  it('keeps a wish within the viewer’s own cap', () => {
    const wish = { side: 100, bps: 400_000 };
    expect(wishWithin(wish, null)).toEqual(wish);
    expect(wishWithin(wish, 300_000)).toEqual({ side: 100, bps: 300_000 });
    expect(wishWithin({ side: null, bps: null }, 300_000)).toEqual({ side: null, bps: 300_000 });
    expect([wishWithin(wish, 0), wishWithin('paused', 900)]).toEqual(['paused', 'paused']);
  });
});

describe('relief for a slow computer', () => {
  const look = (
    relief: CpuRelief,
    seconds: number,
    isLimited: boolean,
    hasCheaperCodec = true,
  ): CpuRelief => {
    let now = relief;
    for (let second = 1; second <= seconds; second += 1) {
      const nowMs = relief.sinceMs + second * 1_000;
      now = relieveCpu(now, { nowMs, isLimited, sent: now.ceiling, hasCheaperCodec });
    }
    return now;
  };

  it('waits out a moment of work', () => {
    const once = look(noRelief, 2, true);
    expect(once.isCheapCodec).toBe(false);
    expect(look(look(once, 1, false), 2, true).isCheapCodec).toBe(false);
  });

  it('changes the codec first where it may, then the size, and always leaves a picture', () => {
    expect(look(noRelief, 3, true)).toMatchObject({ isCheapCodec: true, ceiling: 0 });
    expect(look(noRelief, 6, true)).toMatchObject({ isCheapCodec: true, ceiling: 1 });
    expect(look(noRelief, 3, true, false)).toMatchObject({ isCheapCodec: false, ceiling: 1 });
    expect(look(noRelief, 100, true).ceiling).toBe(4);
  });

  it('gives size back after half a minute of calm, and after a relapse waits twice as long', () => {
    const small = look(noRelief, 6, true);
    expect(look(small, 29, false).ceiling).toBe(1);
    expect(look(small, 30, false).ceiling).toBe(0);
    const again = look(look(small, 30, false), 3, true);
    expect([again.ceiling, look(again, 59, false).ceiling, look(again, 60, false).ceiling]).toEqual([
      1, 1, 0,
    ]);
  });
});

describe('the data budget', () => {
  const hour = { allowance: 600_000_000, used: 0, leftMs: 3_600_000, connections: 1 };
  it('is none unless somebody sets one', () => {
    expect(pictureCapOf({ ...hour, allowance: null })).toBeNull();
  });

  it('spreads what is left over what is left of the hour, voice taken off, over both ways and all connections', () => {
    const capBps = pictureCapOf(hour);
    expect(capBps).toBe(Math.floor((600_000_000 * 8) / 3_600 / 2 - voiceCostOf(3)));
    // Each piece of voice three times, and headers.
    expect(voiceCostOf(3)).toBe(3 * 32_000 + 20_000);
    expect(pictureCapOf({ ...hour, leftMs: 1_800_000 })).toBeGreaterThan((capBps ?? 0) * 2);
    expect(pictureCapOf({ ...hour, used: 300_000_000 })).toBeLessThan((capBps ?? 0) / 2);
    expect(pictureCapOf({ ...hour, connections: 2 })).toBeLessThan((capBps ?? 0) / 2);
  });

  it('takes pictures rather than show one that is none, and voice never', () => {
    expect(pictureCapOf({ ...hour, used: 700_000_000 })).toBe(0);
    expect(pictureCapOf({ ...hour, allowance: 150_000_000 })).toBe(0);
  });

  it('does not spend all that is left in the last second', () => {
    const atEnd = pictureCapOf({ ...hour, used: 590_000_000, leftMs: 1 });
    expect(atEnd).toBe(pictureCapOf({ ...hour, used: 590_000_000, leftMs: 300_000 }));
  });
});
