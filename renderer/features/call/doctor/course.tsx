import type { PairMoment } from '../../../../src/call/doctor/call-events.ts';
import type { TimelinePoint } from '../../../../src/call/doctor/timeline.ts';
import { callDoctorTexts } from '../../../../src/texts/call-doctor.ts';

const width = 600;
const height = 72;
/** Under the curve: how the call did. */
const stripHeight = 8;
const curveHeight = height - stripHeight - 6;

interface CourseProps {
  readonly points: readonly TimelinePoint[];
  readonly moments: readonly PairMoment[];
}

const endOf = ({ atMs, spanMs }: TimelinePoint): number => atMs + spanMs;

/** Points in a row that were alike are one stretch. */
function stretchesOf(points: readonly TimelinePoint[]) {
  const stretches: { atMs: number; untilMs: number; readonly weight: TimelinePoint['weight'] }[] = [];
  for (const point of points) {
    const last = stretches.at(-1);
    if (last?.weight === point.weight) last.untilMs = endOf(point);
    else stretches.push({ atMs: point.atMs, untilMs: endOf(point), weight: point.weight });
  }
  return stretches;
}

/** Calm: one curve for what comes in, a strip for how it was, a tick where something happened. */
export function Course({ points, moments }: CourseProps) {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const [fromMs, spanMs] = [first.atMs, Math.max(1, endOf(last) - first.atMs)];
  const x = (atMs: number): number => ((atMs - fromMs) / spanMs) * width;
  const topKbps = Math.max(100, ...points.map(({ receivedKbps }) => receivedKbps));
  const y = (kbps: number): number => curveHeight - (kbps / topKbps) * (curveHeight - 4);
  const line = points.map((point) => `${x(endOf(point)).toFixed(1)},${y(point.receivedKbps).toFixed(1)}`);
  const troubledMs = points.reduce((sum, point) => sum + (point.weight === 'none' ? 0 : point.spanMs), 0);
  const minutes = Math.max(1, Math.round(spanMs / 60_000));
  const label =
    troubledMs === 0
      ? callDoctorTexts.courseGood(minutes)
      : callDoctorTexts.courseBad(minutes, Math.max(1, Math.round((100 * troubledMs) / spanMs)));
  return (
    <figure class="course">
      <svg
        class="course-chart"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <polyline
          class="course-curve"
          points={[`0,${y(first.receivedKbps).toFixed(1)}`, ...line].join(' ')}
        />
        {moments
          .filter(({ atMs }) => atMs > fromMs)
          .map(({ atMs, what }) => (
            <line
              key={`${atMs} ${what}`}
              class="course-tick"
              x1={x(atMs)}
              x2={x(atMs)}
              y1={0}
              y2={curveHeight}
            />
          ))}
        {stretchesOf(points).map(({ atMs, untilMs, weight }) => (
          <rect
            key={atMs}
            class={`course-strip course-strip--${weight}`}
            x={x(atMs)}
            y={height - stripHeight}
            width={x(untilMs) - x(atMs)}
            height={stripHeight}
          />
        ))}
      </svg>
      <figcaption class="course-caption">
        <span>{callDoctorTexts.start}</span>
        <span>{label}</span>
        <span>{callDoctorTexts.now}</span>
      </figcaption>
    </figure>
  );
}
