import { buildAll } from '../../scripts/build.ts';
import { playScenario } from '../../tests/lab/play.ts';
import type { Report } from '../../tests/lab/report.ts';
import { scenarios } from '../../tests/lab/scenarios.ts';

/** A scenario of the network lab, over and over: each time Parley, and then bare peer connections over the same line. */
export async function playRounds(name: string, rounds: number): Promise<Report[]> {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`no scenario is called ${name}`);
  await buildAll();
  const reports: Report[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const report = await playScenario(name, scenario);
    if (report.concealedShare === null) throw new Error(report.why.join('; '));
    reports.push(report);
  }
  return reports;
}
