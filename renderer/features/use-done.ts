import { useState } from 'preact/hooks';
import type { RequestAnswer } from '../platform/service/service-client.ts';
import type { RequestType } from '../../src/protocol/requests.ts';
import { refusalWords } from '../stores/refusal-words.ts';

export type Run = <Type extends RequestType>(answer: Promise<RequestAnswer<Type>>) => void;

/** Runs something at the service and remembers why the last one failed. */
export function useDone(after: (problem: string | null) => void): {
  readonly problem: string | null;
  readonly run: Run;
} {
  const [problem, setProblem] = useState<string | null>(null);
  return {
    problem,
    run: (asked) =>
      void asked.then((answer) => {
        const said = answer.ok ? null : refusalWords(answer);
        setProblem(said);
        after(said);
      }),
  };
}
