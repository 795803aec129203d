import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import desktopSpecs from '../../playwright.config.ts';
import unitTests from '../../vitest.config.ts';
import { isLane, lanes, roundsOf } from './lanes.ts';

const VitestConfig = v.object({
  test: v.object({ projects: v.array(v.object({ test: v.object({ name: v.string() }) })) }),
});
const projectsOf = {
  vitest: v.parse(VitestConfig, unitTests).test.projects.map(({ test }) => test.name),
  playwright: desktopSpecs.projects?.map(({ name }) => name),
};

describe('the lanes of a test run', () => {
  it.each(['vitest', 'playwright'] as const)('take every project of %s, each once', (tool) => {
    const taken = Object.values(lanes).flatMap((lane) => (lane.tool === tool ? [...lane.projects] : []));
    expect(taken.toSorted()).toEqual(projectsOf[tool]?.toSorted());
  });

  it.each([true, false])('all have their turn, whether the network is their own: %s', (isOwn) => {
    expect(roundsOf(isOwn).flat().toSorted()).toEqual([...Object.keys(lanes), 'checks'].toSorted());
  });

  it('run one after another where they would see each other', () => {
    expect(roundsOf(false).every((round) => round.length === 1)).toBe(true);
  });

  it('let no app run beside what builds it anew', () => {
    const rounds = roundsOf(true).map((round) => round.map((job) => (isLane(job) ? lanes[job] : undefined)));
    const builders = rounds.filter((round) =>
      round.some((lane) => lane?.projects.some((project) => ['as a whole', 'packaged'].includes(project))),
    );
    expect(builders).toHaveLength(2);
    for (const round of builders)
      expect(round.length === 1 || round.every((lane) => lane?.tool !== 'playwright')).toBe(true);
  });
});
