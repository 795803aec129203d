import { expect, it } from 'vitest';
import { readmeIn } from './export-readme.ts';

it.each([
  ['de', /^Deine Daten/],
  ['de-AT,de;q=0.9,en;q=0.8', /^Deine Daten/],
  ['en-GB,de;q=0.5', /^Your data/],
  ['', /^Your data/],
  ['den', /^Your data/],
])('what lies in an export says what it is to who reads “%s”', (languages, says) => {
  expect(readmeIn(languages)).toMatch(says);
});
