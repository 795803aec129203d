import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCrew, type CrewProcess } from './crew-process.ts';
import { sumOf } from './judge.ts';
import type { ChaosPlan, Verdict } from './plan.ts';
import { seedRooms } from './seed-rooms.ts';
import { startServiceProcess, type ServiceProcess } from './service-process.ts';
import { startUnrulyProxy, type UnrulyProxy } from './unruly-proxy.ts';

export interface ChaosResult extends Verdict {
  readonly people: number;
  readonly messages: number;
  readonly acknowledged: number;
  readonly failed: number;
  readonly serviceKills: number;
  readonly crewKills: number;
  readonly cuts: number;
  readonly seconds: number;
}

type Harm = 'kill the service' | 'kill a crew' | 'cut sockets';

/** Nothing more is acknowledged for so long: something is stuck, and what is missing is counted as lost. */
const stuckMs = 60_000;
const verdictMs = 90_000;
const cutShare = 0.3;

/** Spread over the run, by the number of messages acknowledged until then. */
function harmsOf(plan: ChaosPlan, total: number): { readonly at: number; readonly harm: Harm }[] {
  const spread = (harm: Harm, times: number) =>
    Array.from({ length: times }, (_, index) => ({
      at: Math.floor(((index + 1) * total) / (times + 1)),
      harm,
    }));
  return [
    ...spread('kill the service', plan.serviceKills),
    ...spread('kill a crew', plan.crewKills),
    ...spread('cut sockets', plan.cuts),
  ].toSorted((a, b) => a.at - b.at);
}

function createProgress() {
  let wake = (): void => {};
  return {
    made: () => wake(),
    /** Resolves when there was some; false after a long time without. */
    next: () =>
      new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), stuckMs);
        wake = () => {
          clearTimeout(timer);
          resolve(true);
        };
      }),
  };
}

interface House {
  readonly proxy: UnrulyProxy;
  readonly crews: readonly CrewProcess[];
  service: ServiceProcess;
  restart(): Promise<void>;
}

async function openHouse(plan: ChaosPlan, folder: string, progress: () => void): Promise<House> {
  const dataDir = path.join(folder, 'data');
  const names = Array.from({ length: plan.crews * plan.peopleInCrew }, (_, index) => `person-${index}`);
  const { rooms, people } = seedRooms(dataDir, names, plan.rooms);
  const proxy = await startUnrulyProxy(Math.random);
  const house: House = {
    proxy,
    service: await startServiceProcess(dataDir),
    crews: Array.from({ length: plan.crews }, (_, index) => {
      const own = path.join(folder, `crew-${index}`);
      mkdirSync(own);
      return startCrew(
        {
          address: proxy.address,
          folder: own,
          rooms,
          messagesEach: plan.messagesEach,
          people: people.slice(index * plan.peopleInCrew, (index + 1) * plan.peopleInCrew),
          writers: names,
        },
        progress,
      );
    }),
    async restart() {
      proxy.leadTo(null);
      await house.service.end('SIGKILL');
      house.service = await startServiceProcess(dataDir);
      proxy.leadTo(house.service.port);
    },
  };
  proxy.leadTo(house.service.port);
  return house;
}

export async function runChaos(plan: ChaosPlan, say: (line: string) => void): Promise<ChaosResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-chaos-'));
  const startMs = performance.now();
  const total = plan.crews * plan.peopleInCrew * plan.messagesEach;
  const progress = createProgress();
  const house = await openHouse(plan, folder, () => progress.made());
  const done = { 'kill the service': 0, 'kill a crew': 0, 'cut sockets': 0 };
  const acknowledged = (): number => house.crews.reduce((sum, crew) => sum + crew.acknowledged(), 0);
  const failed = (): number => house.crews.reduce((sum, crew) => sum + crew.failed(), 0);

  const doHarm = async (harm: Harm): Promise<void> => {
    done[harm] += 1;
    if (harm === 'cut sockets') return house.proxy.cut(cutShare);
    if (harm === 'kill a crew') return house.crews[done[harm] % house.crews.length]?.killAndStart();
    await house.restart();
    say(`${acknowledged()} of ${total} acknowledged, the service was killed ${done[harm]} times`);
  };

  try {
    const harms = harmsOf(plan, total);
    let isMoving = true;
    while (acknowledged() + failed() < total && isMoving) {
      const next = harms[0];
      if (next && acknowledged() >= next.at) await doHarm(harms.shift()?.harm ?? next.harm);
      else isMoving = await progress.next();
    }
    say(`${acknowledged()} of ${total} acknowledged; everybody reads what they hold`);
    const verdicts = await Promise.all(house.crews.map((crew) => crew.verdict(verdictMs)));
    return {
      ...sumOf(verdicts),
      people: plan.crews * plan.peopleInCrew,
      messages: total,
      acknowledged: acknowledged(),
      failed: failed(),
      serviceKills: done['kill the service'],
      crewKills: done['kill a crew'],
      cuts: done['cut sockets'],
      seconds: Math.round((performance.now() - startMs) / 1000),
    };
  } finally {
    await Promise.all(house.crews.map((crew) => crew.end()));
    house.proxy.close();
    await house.service.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
