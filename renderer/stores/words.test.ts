import { expect, it } from 'vitest';
import { chatFailedWords } from './words.ts';

it.each([
  ['open', undefined, 'This conversation could not be opened.'],
  [
    'pin',
    { code: 'not-allowed' },
    '100 messages are pinned here, and no more can be. Unpin one of them first.',
  ],
  ['react', { code: 'not-allowed' }, 'This message has as many different reactions as one may have.'],
  ['remove', { code: 'not-allowed' }, 'This message is not yours to delete.'],
  ['edit', { code: 'not-allowed' }, 'Your change was not saved. The service does not allow this here.'],
  [
    'react',
    { code: 'rate-limited', retryAfterMs: 2_000 },
    'Your reaction was not saved. That was much in a short time. Try again in 2 seconds.',
  ],
  [
    'remove',
    { code: 'away' },
    'The message was not deleted. You are offline. Try again when the connection is back.',
  ],
] as const)('what failed (%s, %j) is said with its reason', (what, why, said) => {
  expect(chatFailedWords(what, why)).toBe(said);
});
