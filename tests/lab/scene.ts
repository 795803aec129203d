import { setTimeout as pass } from 'node:timers/promises';
import type { FarStretch } from './far-stretch.ts';
import { internetAddress, type Home } from './homes.ts';
import type { Line } from './line.ts';
import { beginBareTalk } from './bare-talk.ts';
import {
  backAtMs,
  concealedShare,
  currentOf,
  freeAgainAtMs,
  kilobits,
  type Watched,
} from './measure/measure.ts';
import { arrivedBytes, handFile } from './hand-file.ts';
import { startHogs } from './hogs.ts';
import { hangUp, isOnline, type LabPerson } from './people.ts';
import type { LabService } from './service.ts';
import type { Stage } from './stage.ts';
import { readVerdict } from './verdict.ts';

/** What a scenario can do and wait for, while people talk. What happens to the network happens at the first person's home. */
export interface Scene {
  readonly home: Home;
  readonly line: Line;
  readonly far: FarStretch;
  readonly service: LabService;
  /** They go on talking, and it counts. */
  talk(seconds: number): Promise<void>;
  /** Time in which things are broken. */
  passes(seconds: number): Promise<void>;
  /** From now on media can go: until everybody has it again. */
  wayIsBack(): Promise<void>;
  /** What came until now is what has to come again. */
  narrows(): Promise<void>;
  /** Until as much comes as before it became narrow. */
  freed(): Promise<void>;
  /** They talk on, while other programs want all of the processors that everybody's browsers run on. */
  talkBeside(programs: number, seconds: number): Promise<void>;
  /** Until everybody is connected to it. */
  serviceIsBack(): Promise<void>;
  /** At one side; over at the other one too. */
  hangUp(): Promise<void>;
  /** Everybody's. */
  camerasOff(): Promise<void>;
  /** So many seconds without a file that goes directly from the first to the second, and as many beside one. */
  talkBesideFile(seconds: number): Promise<void>;
  /** After the call: the same two over the same line, with what a browser does by default, while that happens. */
  bare(play: () => Promise<void>): Promise<void>;
}

/** When things became good again, and when that had arrived; null where it has not within the time. */
export interface Recovery {
  readonly fromMs: number;
  readonly backMs: number | null;
}

export interface Directed extends Scene {
  recovery(): Recovery | null;
  /** Of the bare talk. */
  bareRecovery(): Recovery | null;
  /** When they hung up; null while they talk. */
  endedAtMs(): number | null;
  /** What the doctor says was the matter with the call. */
  verdict(): Promise<string | null>;
  /** Without and beside a file; null where there was none. */
  besideFile(): BesideFile | null;
  /** How much of the voice was made up in the bare talk, at the worse side; null where there was none. */
  bareConcealedShare(): number | null;
}

export interface BesideFile {
  /** How much of the voice was made up, at the worse side. */
  readonly aloneConcealed: number;
  readonly besideConcealed: number;
  /** What arrived of the file. */
  readonly kbps: number;
}

/** How long the lab waits for what has to come back. */
export const patienceMs = 60_000;
const lookMs = 250;

/** The connections that live now, of everybody, without those that began before. */
async function watchedBy(people: readonly LabPerson[], sinceMs = 0): Promise<Watched[]> {
  const samples = await Promise.all(people.map((person) => person.samples()));
  return samples
    .flatMap((ofOne) => currentOf(ofOne))
    .filter((connection) => (connection[0]?.atMs ?? 0) >= sinceMs);
}

const flowsMs = 30_000;

/** Until everybody has had a first picture and a first word of everybody, or it has taken too long. */
export async function mediaFlows(people: readonly LabPerson[], sinceMs = 0): Promise<void> {
  const untilMs = Date.now() + flowsMs;
  while (Date.now() < untilMs) {
    const connections = await watchedBy(people, sinceMs);
    const flows = connections.map((connection) => connection.at(-1));
    const everybody = people.length * (people.length - 1);
    if (
      flows.length >= everybody &&
      flows.every((last) => last && last.seen.frames > 0 && last.heard.samples > 0)
    )
      return;
    await pass(lookMs);
  }
}

async function soon(find: () => Promise<number | null>): Promise<number | null> {
  const untilMs = Date.now() + patienceMs;
  while (Date.now() < untilMs) {
    const found = await find();
    if (found !== null) return found;
    await pass(lookMs);
  }
  return null;
}

/** The last of them; null as long as one is missing, or nobody is there. */
const latest = (moments: readonly (number | null)[]): number | null =>
  moments.length === 0 || moments.includes(null) ? null : Math.max(...moments.filter((at) => at !== null));

/** How much of the time before is looked at. */
const beforeSeconds = 5;

export function direct({ homes, service, people }: Stage): Directed {
  const [home] = homes.homes;
  const [first, second] = people;
  if (!home || !first || !second) throw new Error('a scenario needs two people');
  const recoveries: { own: Recovery | null; bare: Recovery | null } = { own: null, bare: null };
  let whose: keyof typeof recoveries = 'own';
  let usualKilobits = 0;
  let endedAtMs: number | null = null;
  let bareConcealedShare: number | null = null;
  let verdict: string | null = null;
  let besideFile: BesideFile | null = null;

  const inbound = async (): Promise<Watched> => currentOf(await second.samples())[0] ?? [];
  const recover = async (find: (fromMs: number) => Promise<number | null>): Promise<void> => {
    const fromMs = Date.now();
    recoveries[whose] = { fromMs, backMs: await soon(() => find(fromMs)) };
  };

  return {
    home,
    line: home.line,
    service,
    get far() {
      if (!home.far) throw new Error('this home has no far stretch');
      return home.far;
    },
    talk: (seconds) => pass(seconds * 1000),
    passes: (seconds) => pass(seconds * 1000),
    async talkBeside(programs, seconds) {
      const end = startHogs(programs);
      await pass(seconds * 1000).finally(end);
    },
    wayIsBack: () =>
      recover(async (fromMs) =>
        latest((await watchedBy(people)).map((connection) => backAtMs(connection, fromMs))),
      ),
    async narrows() {
      const rates = kilobits(await inbound(), Date.now() - beforeSeconds * 1000, beforeSeconds);
      usualKilobits = rates.reduce((sum, rate) => sum + rate, 0) / beforeSeconds;
    },
    freed: () => recover(async (fromMs) => freeAgainAtMs(await inbound(), usualKilobits, fromMs)),
    serviceIsBack: () =>
      recover(async () => {
        await Promise.all(people.map(({ page }) => isOnline(page, patienceMs)));
        return Date.now();
      }),
    async camerasOff() {
      for (const { page } of people) await page.getByRole('button', { name: 'Turn camera off' }).click();
    },
    async talkBesideFile(seconds) {
      const concealedFor = async (): Promise<number> => {
        const fromMs = Date.now();
        await pass(seconds * 1000);
        return Math.max(...(await watchedBy(people)).map((connection) => concealedShare(connection, fromMs)));
      };
      const aloneConcealed = await concealedFor();
      await handFile(first, second);
      const besideConcealed = await concealedFor();
      const kbps = Math.round(((await arrivedBytes(first)) * 8) / 1000 / seconds);
      besideFile = { aloneConcealed, besideConcealed, kbps };
    },
    async hangUp() {
      endedAtMs = Date.now();
      verdict = await readVerdict(people);
      await hangUp(first, second);
    },
    async bare(play) {
      whose = 'bare';
      const begunMs = Date.now();
      await beginBareTalk([first.page, second.page], [{ urls: `stun:${internetAddress}:3478` }]);
      await mediaFlows(people, begunMs);
      const fromMs = Date.now();
      await play();
      bareConcealedShare = Math.max(
        ...(await watchedBy(people, begunMs)).map((connection) => concealedShare(connection, fromMs)),
      );
    },
    recovery: () => recoveries.own,
    bareRecovery: () => recoveries.bare,
    bareConcealedShare: () => bareConcealedShare,
    besideFile: () => besideFile,
    endedAtMs: () => endedAtMs,
    verdict: async () => (endedAtMs === null ? readVerdict(people) : verdict),
  };
}
