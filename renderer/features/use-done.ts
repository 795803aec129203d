import { useState } from 'preact/hooks';
import type { RequestAnswer } from '../platform/service-client.ts';
import type { RequestType } from '../../src/protocol/requests.ts';

/** Runs something at the service and remembers whether the last one failed. */
export function useDone(after: () => void): {
  readonly failed: boolean;
  run<Type extends RequestType>(answer: Promise<RequestAnswer<Type>>): void;
} {
  const [failed, setFailed] = useState(false);
  return {
    failed,
    run: (answer) =>
      void answer.then(({ ok }) => {
        setFailed(!ok);
        after();
      }),
  };
}
