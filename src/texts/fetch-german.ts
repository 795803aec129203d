import type { Translation } from './language.ts';

/** All of it, in a chunk of its own. */
export const fetchGerman: Translation = () => import('./german/german.ts').then((all) => all.german);
