import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RequestAnswer } from '../platform/service/service-client.ts';
import type { RequestType } from '../../src/protocol/requests.ts';

export type Loaded<Value> =
  { readonly phase: 'loading' | 'failed' } | { readonly phase: 'done'; readonly value: Value };

/** A list that the service has: loading, failed or there; asked for again after a change. */
export function useLoaded<Type extends RequestType, Value>(
  load: () => Promise<RequestAnswer<Type>>,
  pick: (answer: Extract<RequestAnswer<Type>, { ok: true }>['value']) => Value,
): [loaded: Loaded<Value>, reload: () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ phase: 'loading' });
  const reload = useCallback((): void => {
    void load().then((answer) =>
      setLoaded((before) => {
        if (answer.ok) return { phase: 'done', value: pick(answer.value) };
        // What is on screen is better than nothing; the line says by itself that it is away.
        return before.phase === 'done' ? before : { phase: 'failed' };
      }),
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- both are made anew with each drawing and mean the same
  }, []);
  useEffect(reload, [reload]);
  return [loaded, reload];
}
