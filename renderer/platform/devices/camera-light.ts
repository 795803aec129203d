import type { Clock } from '../../../src/base/clock.ts';
import { readOneFrame, type FrameDrawing } from '../picture/one-frame.ts';
import { meterSize, readMean } from '../picture/picture-light.ts';

interface Span {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Exposure before anything else: it brings light, where brightness only makes what there is paler. */
const means = ['exposureCompensation', 'brightness'] as const;
type Means = (typeof means)[number];

/** MediaStream Image Capture, which only Chromium has; TypeScript knows none of it. */
type Abilities = Partial<Record<Means, Span>> & { readonly exposureMode?: readonly string[] };
type AbleTrack = Pick<MediaStreamTrack, 'readyState' | 'applyConstraints'> & {
  getCapabilities?(): MediaTrackCapabilities & Abilities;
  getSettings(): MediaTrackSettings & Partial<Record<Means, number>>;
};

interface Deps {
  readonly clock: Pick<Clock, 'after'>;
  /** How light its picture is on average, 0 to 1; null where nobody can tell. */
  readonly meanOf: () => Promise<number | null>;
}

/** A camera needs some frames to follow. */
const lookMs = 2_000;
/** Between the two nothing is done, so that it does not go up and down. */
const [tooDark, lightEnough] = [0.3, 0.45] as const;
/** From what is usual to the most, and no more than two stops of exposure. */
const steps = 6;
const mostStops = 2;

/** Brighter step by step while a camera's picture is dark, and back once it is not. False where the camera has no means for it. */
export async function brightenCamera(
  raw: AbleTrack,
  asked: MediaTrackConstraints,
  { clock, meanOf }: Deps,
): Promise<boolean> {
  const can: Abilities = raw.getCapabilities?.() ?? {};
  const name = means.find((one) => can[one] !== undefined);
  const span = name && can[name];
  if (!span || span.max <= span.min) return false;
  const usual = raw.getSettings()[name] ?? (span.min + span.max) / 2;
  const most =
    name === 'exposureCompensation' ? Math.min(span.max, usual + mostStops) : (usual + span.max) / 2;
  // Only where the camera measures by itself it takes a correction.
  const measures = can.exposureMode?.includes('continuous') ? { exposureMode: 'continuous' } : {};
  const apply = async (value: number): Promise<boolean> => {
    // Constraints replace those before them.
    const constraints: object = { ...asked, ...measures, [name]: value };
    return raw.applyConstraints(constraints).then(
      () => true,
      () => false,
    );
  };
  if (most <= usual || !(await apply(usual))) return false;

  let step = 0;
  const look = async (): Promise<void> => {
    const mean = await meanOf().catch(() => null);
    if (raw.readyState !== 'live') return;
    const wish = mean === null ? 0 : mean < tooDark ? 1 : mean > lightEnough ? -1 : 0;
    const next = Math.min(steps, Math.max(0, step + wish));
    if (next !== step && (await apply(usual + ((most - usual) * next) / steps))) step = next;
    wait();
  };
  /** Ends with the camera itself. */
  const wait = (): void => void clock.after(lookMs, () => void look());
  wait();
  return true;
}

export const findMean = (page: FrameDrawing, raw: MediaStreamTrack): Promise<number | null> =>
  readOneFrame(page, raw, meterSize, readMean);
