import { chatTexts as words } from '../../../src/texts/chat.ts';
import { dateFormat } from '../date-format.ts';
import { daysAgo } from '../days.ts';

export const timeOfDay = (atMs: number, locale?: string): string =>
  dateFormat({ hour: 'numeric', minute: '2-digit' }, locale).format(atMs);

/** Today, Yesterday, a weekday within the last week, otherwise the date; the year only where it is another. */
export function dayWords(atMs: number, nowMs: number, locale?: string): string {
  const days = daysAgo(atMs, nowMs);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  if (days > 1 && days < 7) return dateFormat({ weekday: 'long' }, locale).format(atMs);
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return dateFormat(
    { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) },
    locale,
  ).format(atMs);
}

/** A day and a time, for what stands by itself. */
export const momentWords = (atMs: number, nowMs: number, locale?: string): string =>
  `${dayWords(atMs, nowMs, locale)}, ${timeOfDay(atMs, locale)}`;
