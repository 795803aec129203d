import { startOfDay } from './arrange-messages.ts';
import { words } from './words.ts';

const dayMs = 24 * 60 * 60_000;

export const timeOfDay = (atMs: number, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(atMs);

/** Today, Yesterday, a weekday within the last week, otherwise the date; the year only where it is another. */
export function dayWords(startMs: number, nowMs: number, locale?: string): string {
  // Rounded, because a day with a clock change has 23 or 25 hours.
  const daysAgo = Math.round((startOfDay(nowMs) - startMs) / dayMs);
  if (daysAgo === 0) return words.today;
  if (daysAgo === 1) return words.yesterday;
  if (daysAgo > 1 && daysAgo < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(startMs);
  const isThisYear = new Date(startMs).getFullYear() === new Date(nowMs).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(startMs);
}

/** A day and a time, for what stands by itself. */
export const momentWords = (atMs: number, nowMs: number, locale?: string): string =>
  `${dayWords(startOfDay(atMs), nowMs, locale)}, ${timeOfDay(atMs, locale)}`;
