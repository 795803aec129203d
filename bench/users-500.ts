import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Figure, figure, median } from './framework/figure.ts';
import { calls, type Office, openBareOffice, openParleyOffice, people } from './service/office.ts';

/** Short turns, one server after the other: what disturbs the machine for a while disturbs both. */
const turns = 5;
const seconds = 12;
const chatEverySeconds = 10;
const choiceEverySeconds = 60;
/** Each call ends once and begins anew in this time. */
const callEverySeconds = 30;
/** How often the service tells the news of so many people, when they are many. */
const newsASecond = 2;
/** What bare ws alone nearly takes on the machine of `docs/performance.md`: told, not held. */
const hopedForPercent = 5;

/** So many in the time, each after the other, at an even pace. */
async function evenly(count: number, act: (index: number) => Promise<unknown>): Promise<void> {
  const startMs = performance.now();
  const acts: Promise<unknown>[] = [];
  for (let index = 0; index < count; index += 1) {
    await setTimeout(Math.max(0, startMs + (index * seconds * 1000) / count - performance.now()));
    acts.push(act(index));
  }
  await Promise.all(acts);
}

/** An office at work, until the time is over; the processor time that it took the server, in percent of one core. */
async function work(office: Office): Promise<number> {
  const beforeMs = await office.server.cpuMs();
  const startMs = performance.now();
  const choices = (people * seconds) / choiceEverySeconds;
  const callsAgain = (calls * seconds) / callEverySeconds;
  const news = seconds * newsASecond;
  await Promise.all([
    evenly((people * seconds) / chatEverySeconds, (index) => office.say(index * 7)),
    evenly(choices, (index) => office.choose(index * 11, index % 2 === 0 ? 'busy' : 'available')),
    evenly(callsAgain, office.callAgain),
    evenly(news, () => office.tellNews(Math.round((choices + 4 * callsAgain) / news))),
  ]);
  return (((await office.server.cpuMs()) - beforeMs) / (performance.now() - startMs)) * 100;
}

export async function* bench(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const offices: Office[] = [];
  try {
    offices.push(await openParleyOffice(dataDir), await openBareOffice());
    const percents: number[][] = offices.map(() => []);
    for (let turn = 0; turn < turns; turn += 1)
      for (const [index, office] of offices.entries()) percents[index]?.push(await work(office));
    const [parley = Number.NaN, bare = Number.NaN] = percents.map(median);
    const value = { value: parley, unit: '% of a core', better: 'lower' } as const;
    yield figure({ name: 'users-500', ...value, floor: hopedForPercent, budget: null });
    yield figure({ name: 'users-500 beside bare ws', ...value, floor: bare, budget: 3 });
  } finally {
    await Promise.all(offices.map((office) => office.close()));
    rmSync(dataDir, { recursive: true, force: true });
  }
}
