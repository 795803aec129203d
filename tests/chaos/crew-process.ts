import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import * as v from 'valibot';
import { crewWord, type CrewTask, type Verdict } from './plan.ts';

/** A crew as its parent sees it; the same people again after each kill. */
export interface CrewProcess {
  acknowledged(): number;
  failed(): number;
  /** In the middle of what it does, and started again. */
  killAndStart(): Promise<void>;
  verdict(deadlineMs: number): Promise<Verdict>;
  end(): Promise<void>;
}

const entry = path.join(import.meta.dirname, 'crew.ts');

export function startCrew(task: CrewTask, progress: () => void): CrewProcess {
  let told = { acknowledged: 0, failed: 0 };
  let judged: (verdict: Verdict) => void = () => {};
  let child: ChildProcess;

  const start = (): void => {
    child = fork(entry, [JSON.stringify(task)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (message) => {
      const word = v.parse(crewWord, message);
      if (word.what === 'verdict') return judged(word.verdict);
      told = word;
      progress();
    });
  };
  const kill = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  start();

  return {
    acknowledged: () => told.acknowledged,
    failed: () => told.failed,
    async killAndStart() {
      await kill();
      start();
    },
    verdict: (deadlineMs) =>
      new Promise((resolve) => {
        judged = resolve;
        child.send(deadlineMs);
      }),
    end: kill,
  };
}
