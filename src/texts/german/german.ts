import { glance } from './glance.ts';

/** All of it: one chunk, fetched where German is spoken. */
export const german = { glance };
