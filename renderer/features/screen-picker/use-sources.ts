import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { createSystemClock } from '../../../src/base/clock.ts';
import type { CaptureSource } from '../../../src/bridge/contract.ts';
import type { Desktop } from '../../platform/desktop.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { type Listed, watchSources } from './watch-sources.ts';

export interface Sources extends Listed {
  readonly reload: () => void;
  readonly seen: (id: string, isVisible: boolean) => void;
}

/** What can be shown of one kind, as long as the picker is open. */
export function useSources(capture: NonNullable<Desktop['capture']>, kind: CaptureSource['kind']): Sources {
  const watched = useMemo(() => watchSources({ capture, clock: createSystemClock(window) }), [capture]);
  useEffect(() => () => watched.end(), [watched]);
  useEffect(() => watched.look(kind), [watched, kind]);
  const seen = useCallback((id: string, isVisible: boolean) => watched.seen(id, isVisible), [watched]);
  return { ...useObservable(watched.view)[kind], seen, reload: watched.reload };
}
