const dayMs = 24 * 60 * 60_000;

const startOfDay = (atMs: number): number => new Date(atMs).setHours(0, 0, 0, 0);

/** When something was last said, as short as it can be: the time of today, a weekday of the last week, otherwise the date. */
export function lastTime(atMs: number, nowMs: number, locale?: string): string {
  // Rounded, because a day with a clock change has 23 or 25 hours.
  const daysAgo = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / dayMs);
  const format = (parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, parts).format(atMs);
  if (daysAgo <= 0) return format({ hour: 'numeric', minute: '2-digit' });
  if (daysAgo < 7) return format({ weekday: 'short' });
  if (new Date(atMs).getFullYear() === new Date(nowMs).getFullYear()) {
    return format({ day: 'numeric', month: 'short' });
  }
  return format({ dateStyle: 'short' });
}
