import { expect, it } from 'vitest';
import { worstOf, type Stretch } from './verdict.ts';

const stretch = (said: string, forSeconds = 2): Stretch => {
  const [cause = '', whose = '', weight = ''] = said.split(' ');
  return { cause, whose, weight: weight as Stretch['weight'], forSeconds };
};

it.each([
  [[], null],
  [['well both none', 'well both none'], 'well both none'],
  [['well both none', 'well both none', 'network me light', 'network me light'], 'network me light'],
  [['path between stopped', 'network me stopped'], 'network me stopped'],
  // For a moment.
  [['well both none', 'well both none', 'network me heavy'], 'well both none'],
  [['well both none', 'well both none', 'path between stopped'], 'path between stopped'],
  [
    ['network me light', 'network me light', 'upload me heavy', 'upload me heavy', 'well both none'],
    'upload me heavy',
  ],
  [
    [
      'network me light',
      'network me light',
      'path between light',
      'path between light',
      'path between light',
    ],
    'path between light',
  ],
])('of %j the worst that lasted is %j', (timeline, worst) => {
  expect(worstOf(timeline.map((said) => stretch(said)))).toBe(worst);
});
