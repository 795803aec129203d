import { expect, test } from '@playwright/test';
import { playScenario } from '../lab/play.ts';
import type { Report } from '../lab/report.ts';
import type { Promises } from '../lab/promises.ts';
import { cutFor, leaveAndJoin, moved, scenarios, type Scenario } from '../lab/scenarios.ts';

/** The short form of `npm run lab`: what has to come about must, and how long it takes is for the long form to say. */
const atAnyTime = ({ path, recoveryMs }: Promises): Promises => ({
  connectMs: Infinity,
  frozenMs: Infinity,
  ...(path !== undefined && { path }),
  ...(recoveryMs !== undefined && { recoveryMs: Infinity }),
});

async function play(name: string, change: Partial<Scenario> = {}): Promise<Report> {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`no scenario is called ${name}`);
  return playScenario(name, { ...scenario, ...change, promises: atAnyTime(scenario.promises) });
}

function expectTalk(report: Report): void {
  expect(report).toMatchObject({ holds: true, why: [], path: expect.stringMatching(/^(srflx|prflx) udp$/) });
  expect(report.sizes).toContainEqual({ atS: expect.any(Number), size: expect.stringMatching(/^\d+x\d+$/) });
  expect(Math.max(...report.kilobits)).toBeGreaterThan(0);
  expect(report.concealedShare).toBeLessThan(0.5);
}

test('a tenth of all packets is lost, and two people talk', async () => {
  expectTalk(await play('loss-10', { play: ({ talk }) => talk(5) }));
});

test('for six seconds nothing goes through, and the call comes back by itself', async () => {
  expectTalk(await play('outage', { play: cutFor(6, 3) }));
});

test('another address in mid-call, and the call comes back by itself', async () => {
  expectTalk(await play('new-address', { play: moved(leaveAndJoin, 3) }));
});
