import { describe, expect, it } from 'vitest';
import config from '../../playwright.config.ts';
import { lanes, turnsOf } from './lanes.ts';

describe('the lanes of a test run', () => {
  it('take every kind of spec, each once', () => {
    const taken = Object.values(lanes).flatMap(({ projects }) => [...projects]);
    expect(taken.toSorted()).toEqual(config.projects?.map(({ name }) => name).toSorted());
  });

  it.each([true, false])('all have their turn, whether the network is their own: %s', (isOwn) => {
    expect(turnsOf(isOwn).flat()).toEqual(Object.keys(lanes));
  });

  it('run one after another where they would see each other', () => {
    expect(turnsOf(false).every((turn) => turn.length === 1)).toBe(true);
  });
});
