import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { createSystemClock } from '../../../src/base/clock.ts';
import type { CaptureSource } from '../../../src/bridge/contract.ts';
import type { Desktop } from '../../platform/desktop/desktop.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { type Listed, watchSources } from './watch-sources.ts';

export interface Sources extends Listed {
  /** The names of both kinds. */
  readonly names: Readonly<Record<CaptureSource['kind'], readonly CaptureSource[]>>;
  readonly reload: () => void;
  readonly seen: (id: string, isVisible: boolean) => void;
}

/** What can be shown of one kind, as long as the picker is open. */
export function useSources(capture: NonNullable<Desktop['capture']>, kind: CaptureSource['kind']): Sources {
  const watched = useMemo(() => watchSources({ capture, clock: createSystemClock(window) }), [capture]);
  useEffect(() => () => watched.end(), [watched]);
  useEffect(() => watched.look(kind), [watched, kind]);
  const seen = useCallback((id: string, isVisible: boolean) => watched.seen(id, isVisible), [watched]);
  const view = useObservable(watched.view);
  const names = { screen: view.screen.list, window: view.window.list };
  return { ...view[kind], names, seen, reload: watched.reload };
}
