import { glance } from './glance.ts';
import { keyCaps } from './key-caps.ts';
import { ringing } from './ringing.ts';
import { rings } from './rings.ts';

/** What the pop-up of a ring and the card of a key say. They are one script each, which somebody waits for. */
export const germanOfSmallWindows = { glance, keyCaps, ringing, rings };
