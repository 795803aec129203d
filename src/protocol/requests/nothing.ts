import * as v from 'valibot';

/** An answer that says no more than yes. */
export const nothing = v.object({});
