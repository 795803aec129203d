import * as v from 'valibot';

/** How SQLite keeps a yes or no. */
export const flag = v.pipe(
  v.number(),
  v.transform((value) => value !== 0),
);
