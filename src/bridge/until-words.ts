/**
 * "15:30", with the day where it is not today. Never "tomorrow": what is written once, as in the tray, is still true after midnight.
 * In the form of this computer's language.
 */
export function endWords(untilMs: number, nowMs: number, locale?: string): string {
  const isToday = new Date(untilMs).toDateString() === new Date(nowMs).toDateString();
  const isThisWeek = untilMs - nowMs < 6 * 86_400_000;
  const day = isThisWeek ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const);
  const shown = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, options).format(untilMs);
  const time = shown({ hour: 'numeric', minute: '2-digit' });
  return isToday ? time : `${shown(day)}, ${time}`;
}
