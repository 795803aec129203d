import { expect, it } from 'vitest';
import { standingOf } from './invite-words.ts';

const invite = { over: null, used: 0, usesLeft: null, expiresMs: null } as const;

it.each([
  [{}, 'not used yet'],
  [{ usesLeft: 1 }, 'not used yet · works once'],
  [{ usesLeft: 10 }, 'not used yet · works 10 times'],
  [{ used: 1, usesLeft: 1 }, 'used once · once more'],
  [{ used: 2, usesLeft: 8 }, 'used 2 times · 8 times more'],
  [{ used: 1, over: 'used-up' }, 'used once · used up'],
] as const)('an invite that is %j is said to be: %s', (standing, said) => {
  expect(standingOf({ ...invite, ...standing })).toBe(said);
});
