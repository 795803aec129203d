import * as v from 'valibot';

/** How long "do not disturb" may last before it ends by itself, in the order of the menus. */
export const timedSpans = ['half-hour', 'hour', 'two-hours', 'morning'] as const;
export const quietSpan = v.picklist([...timedSpans, 'endless']);
export type TimedSpan = (typeof timedSpans)[number];
export type QuietSpan = v.InferOutput<typeof quietSpan>;

const minuteMs = 60_000;

/** The next time the clock shows this: today, or tomorrow where it is over. */
export function nextTime(hour: number, minute: number, nowMs: number): number {
  const next = new Date(nowMs);
  next.setHours(hour, minute, 0, 0);
  if (next.getTime() <= nowMs) next.setDate(next.getDate() + 1);
  return next.getTime();
}

/** When it ends, on this computer's clock. */
export function endOfSpan(span: TimedSpan, nowMs: number): number {
  switch (span) {
    case 'half-hour':
      return nowMs + 30 * minuteMs;
    case 'hour':
      return nowMs + 60 * minuteMs;
    case 'two-hours':
      return nowMs + 120 * minuteMs;
    case 'morning':
      return nextTime(8, 0, nowMs);
  }
}
