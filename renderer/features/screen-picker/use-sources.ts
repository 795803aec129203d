import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureSource } from '../../../src/bridge/contract.ts';
import type { Desktop } from '../../platform/desktop.ts';
import { addThumbnails, mergeSources } from './merge-sources.ts';

type Capture = NonNullable<Desktop['capture']>;
type Kind = CaptureSource['kind'];

export interface Sources {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly list: readonly CaptureSource[];
  readonly reload: () => void;
  /** A source came into view, or left it: only what is seen is photographed. */
  readonly seen: (id: string, isVisible: boolean) => void;
}

const refreshMs = 3_000;
/** Sources come into view one by one; their pictures are asked for together. */
const gatherMs = 60;

/** Names at once, pictures of what is visible after, both again every few seconds while the picker is open. */
export function useSources(capture: Capture, kind: Kind): Sources {
  const [state, setState] = useState<Sources['state']>('loading');
  const [list, setList] = useState<readonly CaptureSource[]>([]);
  const visible = useRef(new Set<string>());
  const gathering = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [round, setRound] = useState(0);

  const photograph = useCallback(async () => {
    const ids = [...visible.current];
    if (ids.length === 0) return;
    const taken = await capture.thumbnails(kind, ids).catch(() => []);
    setList((shown) => (shown[0] && shown[0].kind !== kind ? shown : addThumbnails(shown, taken)));
  }, [capture, kind]);

  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    visible.current.clear();
    setList([]);
    setState('loading');
    const refresh = async (): Promise<void> => {
      const listed = await capture.list(kind).catch(() => null);
      if (!isCurrent) return;
      if (listed) setList((shown) => mergeSources(shown, listed));
      setState((before) => (listed || before === 'ready' ? 'ready' : 'failed'));
      await photograph();
      if (isCurrent) timer = setTimeout(() => void refresh(), refreshMs);
    };
    void refresh();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      clearTimeout(gathering.current);
    };
  }, [capture, kind, photograph, round]);

  const seen = useCallback(
    (id: string, isVisible: boolean) => {
      if (isVisible) visible.current.add(id);
      else visible.current.delete(id);
      clearTimeout(gathering.current);
      gathering.current = setTimeout(() => void photograph(), gatherMs);
    },
    [photograph],
  );

  // Those of the other kind are there until the next ones are asked for; nobody is to pick, or stand on, one of them.
  const isOther = list[0] !== undefined && list[0].kind !== kind;
  return {
    state: isOther ? 'loading' : state,
    list: isOther ? [] : list,
    seen,
    reload: () => setRound(round + 1),
  };
}
