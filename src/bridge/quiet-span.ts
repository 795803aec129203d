import * as v from 'valibot';

/** How long "do not disturb" may last before it ends by itself, in the order of the menus. */
export const timedSpans = ['half-hour', 'hour', 'two-hours', 'morning'] as const;
export const quietSpan = v.picklist([...timedSpans, 'endless']);
export type TimedSpan = (typeof timedSpans)[number];
export type QuietSpan = v.InferOutput<typeof quietSpan>;

const minuteMs = 60_000;
const morningHour = 8;

/** The next eight o'clock: after midnight it is today's. */
function nextMorning(nowMs: number): number {
  const morning = new Date(nowMs);
  morning.setHours(morningHour, 0, 0, 0);
  if (morning.getTime() <= nowMs) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
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
      return nextMorning(nowMs);
  }
}
