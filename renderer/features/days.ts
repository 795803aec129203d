/** Local time. */
export const startOfDay = (atMs: number): number => new Date(atMs).setHours(0, 0, 0, 0);

/** Rounded, because a day with a clock change has 23 or 25 hours. */
export const daysAgo = (atMs: number, nowMs: number): number =>
  Math.round((startOfDay(nowMs) - startOfDay(atMs)) / (24 * 60 * 60_000));
