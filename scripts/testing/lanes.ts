/** What runs beside one another: each has a network and a desktop of its own, so neither sees the other. */
export const lanes = {
  units: { says: 'unit and contract tests', tool: 'vitest', projects: [] },
  largeCalls: { says: 'desktop specs with calls of many', tool: 'playwright', projects: ['large calls'] },
  calls: { says: 'desktop specs with calls', tool: 'playwright', projects: ['calls'] },
  others: {
    says: 'all other desktop specs',
    tool: 'playwright',
    projects: ['stand-in contract', 'screens', 'end to end', 'packaged'],
  },
} as const;

export type Lane = keyof typeof lanes;

/** The unit tests and the calls of many fill all processors by themselves; where the network is not their own, specs would see each other. */
export const turnsOf = (hasOwnNetwork: boolean): readonly (readonly Lane[])[] =>
  hasOwnNetwork
    ? [['units'], ['largeCalls'], ['calls', 'others']]
    : [['units'], ['largeCalls'], ['calls'], ['others']];

export const isLane = (name: string | undefined): name is Lane => name !== undefined && name in lanes;
