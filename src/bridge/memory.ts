import * as v from 'valibot';

const megabytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The computer's memory, in MB of 1024 KB, as systems say it. Null where the system does not tell what is left. */
export const memory = v.nullable(
  v.object({
    /** What programs can still take, caches that would make room for them included. */
    freeMb: megabytes,
    totalMb: megabytes,
  }),
);
export type Memory = v.InferOutput<typeof memory>;
