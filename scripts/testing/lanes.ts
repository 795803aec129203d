/** What runs beside one another: each has a network and a desktop of its own, so neither sees the other. */
export const lanes = {
  whole: { says: 'tests of several parts together', tool: 'vitest', projects: ['as a whole'] },
  units: { says: 'unit tests', tool: 'vitest', projects: ['beside the code'] },
  largeCalls: { says: 'desktop specs with calls of many', tool: 'playwright', projects: ['large calls'] },
  calls: { says: 'desktop specs with calls', tool: 'playwright', projects: ['calls'] },
  apps: { says: 'all other desktop specs', tool: 'playwright', projects: ['end to end', 'packaged'] },
  screens: {
    says: 'screens, and what the stand-in keeps',
    tool: 'playwright',
    projects: ['screens', 'stand-in contract'],
  },
} as const;

export type Lane = keyof typeof lanes;

export const isLane = (name: string | undefined): name is Lane => name !== undefined && name in lanes;

/**
 * Rounds, one after another: what is in one is begun in its order, two at once, the next when either has ended. So the processors are
 * busy to the end of it. The calls of many fill all of them by themselves; where the network is not their own, specs would see each
 * other.
 */
export const roundsOf = (hasOwnNetwork: boolean): readonly (readonly (Lane | 'checks')[])[] => {
  const all = ['checks', ...Object.keys(lanes).filter(isLane)] as const;
  return hasOwnNetwork
    ? [['whole', 'units', 'checks', 'calls', 'apps', 'screens'], ['largeCalls']]
    : all.map((one) => [one]);
};
