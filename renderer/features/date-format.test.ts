import { expect, it } from 'vitest';
import { dateFormat } from './date-format.ts';

it('makes one format for each form and language, once', () => {
  const year = dateFormat({ year: 'numeric' }, 'en');
  expect(dateFormat({ year: 'numeric' }, 'en')).toBe(year);
  expect(dateFormat({ year: '2-digit' }, 'en')).not.toBe(year);
  expect(dateFormat({ year: 'numeric', month: 'long' }, 'de').format(Date.UTC(2026, 10, 21))).toBe(
    'November 2026',
  );
  expect(dateFormat({ weekday: 'long' }, 'de').format(Date.UTC(2026, 10, 21, 12))).toBe('Samstag');
  expect(dateFormat({ weekday: 'long' }, 'en').format(Date.UTC(2026, 10, 21, 12))).toBe('Saturday');
});
