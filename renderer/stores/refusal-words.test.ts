import { expect, it } from 'vitest';
import { refusalWords } from './refusal-words.ts';

it.each([
  [{ code: 'away' }, 'offline'],
  [{ code: 'rate-limited', retryAfterMs: 4_200 }, '5 seconds'],
  [{ code: 'rate-limited', retryAfterMs: 300 }, 'a second'],
  [{ code: 'rate-limited' }, 'a second'],
  [{ code: 'not-allowed' }, 'does not allow'],
  [{ code: 'not-found' }, 'not there any more'],
  [{ code: 'full-disk' }, 'The disk of the service is full'],
  [{ code: 'internal' }, 'Try again'],
] as const)('%j is said as %j', (refusal, said) => {
  expect(refusalWords(refusal)).toContain(said);
});
