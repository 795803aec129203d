import { expect, it } from 'vitest';
import { evened } from './even-voices.ts';

/** After a while of a voice that is sometimes so loud and sometimes silent. */
const after = (level: number, looks = 400): number =>
  Array.from({ length: looks }, (_, at) => (at % 4 === 0 ? 0 : level)).reduce(evened, 1);

it('brings a faint and a loud voice near the same loudness', () => {
  const [faint, loud] = [0.04 * after(0.04), 0.16 * after(0.16)];
  expect(loud / faint).toBeLessThan(1.1);
  expect(faint / loud).toBeLessThan(1.1);
});

it('does so slowly, and not without end', () => {
  expect(after(0.04, 2)).toBeLessThan(1.1);
  expect([after(0.011), after(0.9)]).toEqual([3, 0.4]);
});

it('leaves it as it is while nobody speaks', () => {
  expect(after(0.005)).toBe(1);
});
