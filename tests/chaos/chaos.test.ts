import { expect, it } from 'vitest';
import { runChaos } from './chaos.ts';
import { shortPlan } from './plan.ts';

it(
  'every acknowledged message is there once, in order, at everybody, whatever is killed or cut',
  { timeout: 120_000 },
  async () => {
    const messages = shortPlan.crews * shortPlan.peopleInCrew * shortPlan.messagesEach;
    expect(await runChaos(shortPlan, () => {})).toMatchObject({
      lost: 0,
      doubled: 0,
      reordered: 0,
      failed: 0,
      acknowledged: messages,
      serviceKills: shortPlan.serviceKills,
      crewKills: shortPlan.crewKills,
      cuts: shortPlan.cuts,
    });
  },
);
