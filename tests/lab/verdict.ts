import { readFile } from 'node:fs/promises';
import { weights, type Weight } from '../../src/call/doctor/verdict.ts';
import type { LabPerson } from './people.ts';

/** A stretch of the call in a saved report (`src/call/doctor/call-report.ts`). */
export interface Stretch {
  readonly forSeconds: number;
  readonly weight: Weight;
  readonly cause: string;
  readonly whose: string;
}

/** What held for one look alone is not what the call was like. A cut is. */
const enoughSeconds = 4;

/** Of a whole call the worst that lasted, as "network me heavy"; of several what was said longest, or last. */
export function worstOf(timeline: readonly Stretch[]): string | null {
  const lasted = new Map<string, { weight: Weight; seconds: number }>();
  for (const { cause, whose, weight, forSeconds } of timeline) {
    const name = `${cause} ${whose} ${weight}`;
    const seconds = (lasted.get(name)?.seconds ?? 0) + forSeconds;
    // Where it stood before, what is said last would not be last.
    lasted.delete(name);
    lasted.set(name, { weight, seconds });
  }
  const [worst] = [...lasted]
    .reverse()
    .filter(([, { weight, seconds }]) => weight === 'stopped' || seconds >= enoughSeconds)
    .sort(([, a], [, b]) => weights.indexOf(b.weight) - weights.indexOf(a.weight) || b.seconds - a.seconds);
  return worst?.[0] ?? null;
}

/** As somebody who wants help would: out of the report that the page saves. */
async function timelineOf({ page }: LabPerson): Promise<readonly Stretch[]> {
  const open = page.getByRole('button', { name: 'Connection details' });
  // Who is not in the call any more has nothing to tell.
  if (!(await open.isVisible())) return [];
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Connection' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save report' }).click(),
  ]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  const report = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    connections: readonly { timeline: readonly Stretch[] }[];
  };
  return report.connections.flatMap(({ timeline }) => timeline);
}

const mirrored = (verdict: string | null): string | null =>
  verdict?.replace(/\b(me|them)\b/, (whose) => (whose === 'me' ? 'them' : 'me')) ?? null;

/** What the quality doctor of the first person says was the matter; where the other one's says something else, that too. */
export async function readVerdict(people: readonly LabPerson[]): Promise<string | null> {
  const [mine, theirs] = await Promise.all(
    people.slice(0, 2).map(async (person) => worstOf(await timelineOf(person))),
  );
  const other = mirrored(theirs ?? null);
  if (mine === undefined || mine === null || other === null) return mine ?? other;
  return other === mine ? mine : `${mine}; the other: ${other}`;
}
