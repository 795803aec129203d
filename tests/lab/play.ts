import { stripVTControlCharacters } from 'node:util';
import { call, callRoom, isTalking, makeRoom, type LabPerson } from './people.ts';
import { currentOf } from './measure/measure.ts';
import { judge, measure, type Measured, type Report } from './report.ts';
import { direct, mediaFlows, type Directed, type Recovery } from './scene.ts';
import type { Scenario } from './scenarios.ts';
import { buildStage, type Stage } from './stage.ts';

/** Until all of them are in the call; when the last one said yes. */
async function meet({ people }: Stage): Promise<number> {
  const [first, second, ...more] = people;
  if (!first || !second) throw new Error('a call needs two people');
  const others = [second, ...more];
  if (more.length > 0) await makeRoom(first, others);
  const acceptedMs = more.length === 0 ? await call(first, second) : await callRoom(first, others);
  for (const { page } of people) await isTalking(page, people.length);
  return acceptedMs;
}

const nothing: Measured = {
  connectMs: null,
  path: null,
  concealedShare: null,
  bareConcealedShare: null,
  besideFile: null,
  frozenMs: null,
  pictureAwayS: null,
  recoveryMs: null,
  bareRecoveryMs: null,
  kilobits: [],
  sizes: [],
  verdict: null,
};

interface Played {
  readonly measured: Measured;
  readonly trouble: readonly string[];
}

const lasted = (recovery: Recovery | null): number | null =>
  recovery?.backMs ? recovery.backMs - recovery.fromMs : null;

async function playThrough(scenario: Scenario, stage: Stage, scene: Directed): Promise<Played> {
  const { people } = stage;
  scenario.before?.(scene);
  const acceptedMs = await meet(stage);
  await mediaFlows(people);
  const fromMs = Date.now();
  await scenario.play(scene);
  const toMs = scene.endedAtMs() ?? Date.now();
  const trouble = scene.endedAtMs() === null ? await complaints(people) : [];
  const measured = measure({
    acceptedMs,
    fromMs,
    toMs,
    people: await Promise.all(people.map(async (person) => currentOf(await person.samples(), toMs))),
    bareConcealedShare: scene.bareConcealedShare(),
    besideFile: scene.besideFile(),
    recoveryMs: lasted(scene.recovery()),
    bareRecoveryMs: lasted(scene.bareRecovery()),
    verdict: await scene.verdict(),
  });
  return { measured, trouble };
}

/** Who does not read that the call is well. */
const complaints = async (people: readonly LabPerson[]): Promise<string[]> =>
  (
    await Promise.all(
      people.map(({ name, page }) =>
        isTalking(page, people.length).then(
          () => [],
          () => [`${name} is not in the call`],
        ),
      ),
    )
  ).flat();

/** What went wrong, and what a page was waited for where it is that. */
function tell(error: unknown): string {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const [first = '', ...rest] = message.split('\n');
  const waited = rest.find((line) => line.includes('waiting for'))?.trim();
  return waited === undefined ? first : `${first} ${waited}`;
}

/** Builds everything, plays, and takes it down again. */
export async function playScenario(name: string, scenario: Scenario): Promise<Report> {
  let stage: Stage | null = null;
  try {
    stage = await buildStage({
      homes: scenario.homes,
      hasRelay: scenario.hasRelay ?? false,
      flaw: scenario.flaw ?? null,
    });
    const { measured, trouble } = await playThrough(scenario, stage, direct(stage));
    const why = [...trouble, ...judge(measured, scenario.promises)];
    return { scenario: name, holds: why.length === 0, why, ...measured };
  } catch (error) {
    return {
      scenario: name,
      holds: false,
      why: [`it could not be played: ${tell(error)}`],
      ...nothing,
    };
  } finally {
    await stage?.end();
  }
}
