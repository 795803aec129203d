import { dateFormat } from '../date-format.ts';
import { daysAgo } from '../days.ts';

/** When something was last said, as short as it can be: the time of today, a weekday of the last week, otherwise the date. */
export function lastTime(atMs: number, nowMs: number, locale?: string): string {
  const days = daysAgo(atMs, nowMs);
  const format = (parts: Intl.DateTimeFormatOptions): string => dateFormat(parts, locale).format(atMs);
  if (days <= 0) return format({ hour: 'numeric', minute: '2-digit' });
  if (days < 7) return format({ weekday: 'short' });
  if (new Date(atMs).getFullYear() === new Date(nowMs).getFullYear()) {
    return format({ day: 'numeric', month: 'short' });
  }
  return format({ dateStyle: 'short' });
}
