import type { Clock } from '../../base/clock.ts';
import { createSubject, type Observable, type Subject } from '../../base/observable.ts';
import { pictureCapOf } from './data-budget.ts';
import type { LaneShape, VideoCodec } from './lane-settings.ts';

/** What the person chose in the settings. */
export interface QualityChoice {
  readonly videoCodec: VideoCodec | 'automatic';
  /** Null: no cap. */
  readonly megabytesPerHour: number | null;
}

/** What calls cost, sent and received, of all connections together. */
export interface DataUse {
  readonly sent: number;
  readonly received: number;
  /** Since the hour began that the cap is for. */
  readonly inHour: number;
  /** Bytes an hour, if it goes on as in the last seconds. */
  readonly perHour: number;
  /** Bytes; null: no cap. */
  readonly allowance: number | null;
  /** What the cap takes: nothing, size, or all pictures. */
  readonly takes: 'nothing' | 'size' | 'pictures';
}

/** One connection's part in what all of them share. */
interface QualitySeat {
  /** Connections there are now, this one among them. */
  others(): number;
  count(sent: number, received: number): void;
  /** Bits a second for its pictures, each way; null: no cap. */
  pictureCap(): number | null;
  /** Its pictures are smaller than they could be because this computer does not manage more. */
  strain(isStrained: boolean): void;
  leave(): void;
}

/** What all connections of a call share, and what the interface shows of it. The hour goes on from one call to the next. */
export interface CallQuality {
  readonly choice: Observable<QualityChoice>;
  /** What this computer's chip encodes and decodes. */
  readonly onChip: () => ReadonlySet<VideoCodec>;
  readonly dataUse: Observable<DataUse>;
  /** Told by who looks at more than encoders, as at pictures that come and are thrown away: this computer has no time left. */
  readonly busy: Subject<boolean>;
  /** This computer is at its limit: nobody more should come. */
  readonly strained: Observable<boolean>;
  /** What this person's share keeps where not both can be had. */
  readonly shareKeeps: Subject<LaneShape['keeps']>;
  join(): QualitySeat;
}

const hourMs = 3_600_000;
const rateWindowMs = 10_000;
/** A cap that leaves so much takes nothing that one sees. */
const amplyBps = 2_500_000;

interface Counted {
  readonly atMs: number;
  readonly bytes: number;
}

function rateOf(counted: readonly Counted[], nowMs: number): number {
  const [first] = counted;
  if (!first) return 0;
  const bytes = counted.reduce((sum, entry) => sum + entry.bytes, 0);
  // A look comes about every second; the first one has no time before it.
  return (bytes * hourMs) / Math.max(1_000, nowMs - first.atMs + 1_000);
}

const takesOf = (capBps: number | null): DataUse['takes'] =>
  capBps === null || capBps >= amplyBps ? 'nothing' : capBps === 0 ? 'pictures' : 'size';

export function createCallQuality(
  clock: Pick<Clock, 'now'>,
  choice: Observable<QualityChoice>,
  onChip: CallQuality['onChip'] = () => new Set(),
): CallQuality {
  let seats = 0;
  const strainedSeats = new Set<object>();
  const strained = createSubject(false);
  const busy = createSubject(false);
  const judgeStrain = (): void => strained.set(strainedSeats.size > 0 || busy.getState());
  busy.subscribe(judgeStrain);
  let [sent, received, inHour] = [0, 0, 0];
  let hourBeganMs: number | null = null;
  let counted: readonly Counted[] = [];

  const allowance = (): number | null => {
    const { megabytesPerHour } = choice.getState();
    return megabytesPerHour === null ? null : megabytesPerHour * 1_000_000;
  };
  const leftMs = (): number => hourMs - (clock.now() - (hourBeganMs ?? clock.now()));
  const pictureCap = (): number | null =>
    pictureCapOf({ allowance: allowance(), used: inHour, leftMs: leftMs(), connections: seats });
  const look = (): DataUse => ({
    sent,
    received,
    inHour,
    perHour: seats === 0 ? 0 : rateOf(counted, clock.now()),
    allowance: allowance(),
    takes: seats === 0 ? 'nothing' : takesOf(pictureCap()),
  });
  const dataUse = createSubject<DataUse>(look());
  choice.subscribe(() => dataUse.set(look()));

  const count = (out: number, back: number): void => {
    const nowMs = clock.now();
    if (hourBeganMs === null || nowMs - hourBeganMs >= hourMs) {
      hourBeganMs = nowMs;
      inHour = 0;
    }
    sent += out;
    received += back;
    inHour += out + back;
    counted = [...counted, { atMs: nowMs, bytes: out + back }].filter(
      ({ atMs }) => nowMs - atMs < rateWindowMs,
    );
    dataUse.set(look());
  };

  return {
    choice,
    onChip,
    dataUse,
    busy,
    strained,
    shareKeeps: createSubject<LaneShape['keeps']>('sharpness'),
    join() {
      // The first of a call: the meter begins anew, the hour does not.
      if (seats === 0) [sent, received, counted] = [0, 0, []];
      seats += 1;
      let isSeated = true;
      const place = {};
      const strain = (isStrained: boolean): void => {
        if (isStrained) strainedSeats.add(place);
        else strainedSeats.delete(place);
        judgeStrain();
      };
      return {
        others: () => seats,
        count,
        pictureCap,
        strain,
        leave() {
          if (!isSeated) return;
          strain(false);
          isSeated = false;
          seats -= 1;
          dataUse.set(look());
        },
      };
    },
  };
}
