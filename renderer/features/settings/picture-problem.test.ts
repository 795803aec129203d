import { expect, it } from 'vitest';
import { pictureProblem } from './picture-problem.ts';

it.each([
  ['unreadable', /could not be read as a picture/],
  ['too-large', /up to 20 MB/],
  ['unknown-type', /has to be updated/],
  ['away', /You are offline/],
  ['full-disk', /disk of the service is full/],
] as const)('says why it is not kept, and what to do: %s', (code, said) => {
  expect(pictureProblem({ ok: false, code })).toMatch(said);
});

it('says when it can be tried again', () => {
  expect(pictureProblem({ ok: false, code: 'rate-limited', retryAfterMs: 9_500 })).toMatch(/10 seconds/);
});

it('says nothing where all is well', () => {
  expect(pictureProblem({ ok: true, value: undefined })).toBeNull();
});
