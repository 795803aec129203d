import { daysAgo } from '../days.ts';
import { words } from './words.ts';

export const timeOfDay = (atMs: number, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(atMs);

/** Today, Yesterday, a weekday within the last week, otherwise the date; the year only where it is another. */
export function dayWords(atMs: number, nowMs: number, locale?: string): string {
  const days = daysAgo(atMs, nowMs);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  if (days > 1 && days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(atMs);
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(atMs);
}

/** A day and a time, for what stands by itself. */
export const momentWords = (atMs: number, nowMs: number, locale?: string): string =>
  `${dayWords(atMs, nowMs, locale)}, ${timeOfDay(atMs, locale)}`;
