/** What runs beside one another: each has a network and a desktop of its own, so neither sees the other. */
export const lanes = {
  whole: { says: 'tests of several parts together', tool: 'vitest', projects: ['as a whole'] },
  units: { says: 'unit tests', tool: 'vitest', projects: ['beside the code'] },
  calls: { says: 'desktop specs with calls', tool: 'playwright', projects: ['calls'], workers: 1 },
  apps: { says: 'all other desktop specs', tool: 'playwright', projects: ['end to end'], workers: 1 },
  screens: {
    says: 'screens, and what the stand-in keeps',
    tool: 'playwright',
    projects: ['screens', 'stand-in contract'],
    // It comes last in its round, and for most of its time nothing runs beside it.
    workers: 2,
  },
  alone: {
    says: 'desktop specs that nothing may run beside',
    tool: 'playwright',
    projects: ['large calls', 'packaged'],
    workers: 1,
  },
} as const;

export type Lane = keyof typeof lanes;

export const isLane = (name: string | undefined): name is Lane => name !== undefined && name in lanes;

/**
 * Rounds, one after another: what is in one is begun in its order, two at once, the next when either has ended, so the longest come
 * first. To pack is to build anew, which tests of several parts do as well as the packaged app's spec: no app that is built may run
 * beside either. The calls of many fill all processors by themselves; where the network is not their own, specs would see each other.
 */
export const roundsOf = (hasOwnNetwork: boolean): readonly (readonly (Lane | 'checks')[])[] => {
  const all = ['checks', ...Object.keys(lanes).filter(isLane)] as const;
  return hasOwnNetwork
    ? [['whole', 'units', 'checks'], ['calls', 'apps', 'screens'], ['alone']]
    : all.map((one) => [one]);
};
