import * as v from 'valibot';
import { sumOf } from './judge.ts';
import { crewTask, type CrewWord } from './plan.ts';
import { startWriter } from './writer.ts';

/** A process with several people. It ends with its parent, and with SIGKILL. */
const task = v.parse(crewTask, JSON.parse(process.argv[2] ?? ''));
const tell = (word: CrewWord): void => void process.send?.(word);

const progress = (): void =>
  tell({
    what: 'progress',
    acknowledged: writers.reduce((sum, { acknowledged }) => sum + acknowledged(), 0),
    failed: writers.reduce((sum, { failed }) => sum + failed(), 0),
  });
const writers = task.people.map((person) => startWriter(task, person, () => setImmediate(progress)));
progress();

process.once('message', async (deadlineMs) => {
  const verdicts = await Promise.all(writers.map(({ verdict }) => verdict(Number(deadlineMs))));
  tell({ what: 'verdict', verdict: sumOf(verdicts) });
});
process.once('disconnect', () => process.exit());
