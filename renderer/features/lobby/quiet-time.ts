import { nextTime } from '../../../src/bridge/quiet-span.ts';

const halfHourMs = 30 * 60_000;

/** "15:30" as a time field gives it: the next such time; null where nothing, or half of it, was typed. */
export function timeOf(typed: string, nowMs: number): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(typed) ?? [];
  return hour === undefined || minute === undefined ? null : nextTime(Number(hour), Number(minute), nowMs);
}

/** What is proposed: half an hour to an hour from now, at a half hour. */
export function proposedTime(nowMs: number): string {
  const proposed = new Date(Math.ceil((nowMs + halfHourMs) / halfHourMs) * halfHourMs);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(proposed.getHours())}:${two(proposed.getMinutes())}`;
}
