import * as v from 'valibot';

/** What the computer does of itself. */
export const power = v.object({
  /** It is about to sleep, or sleeps. */
  isAsleep: v.boolean(),
  isLocked: v.boolean(),
});
export type Power = v.InferOutput<typeof power>;
export const awake: Power = { isAsleep: false, isLocked: false };
