import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { CaptureSource } from '../../../src/bridge/contract.ts';
import type { Desktop } from '../../platform/desktop/desktop.ts';
import { addThumbnails, mergeSources } from './merge-sources.ts';

type Capture = Pick<NonNullable<Desktop['capture']>, 'list' | 'thumbnails'>;
type Kind = CaptureSource['kind'];

export interface Listed {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly list: readonly CaptureSource[];
}

export interface WatchedSources {
  readonly view: Observable<Readonly<Record<Kind, Listed>>>;
  /** One of the two is looked at; the names of the other are kept ready. */
  look(kind: Kind): void;
  /** A source came into view, or left it: only what is seen is photographed. */
  seen(id: string, isVisible: boolean): void;
  reload(): void;
  end(): void;
}

interface Deps {
  readonly capture: Capture;
  readonly clock: Clock;
}

export const refreshMs = 3_000;

const nothing: Listed = { state: 'loading', list: [] };

/** While the picker is open. Names at once, pictures of what is visible after, both again every few seconds. */
export function watchSources({ capture, clock }: Deps): WatchedSources {
  const view = createSubject<Readonly<Record<Kind, Listed>>>({ screen: nothing, window: nothing });
  const visible = new Set<string>();
  /** Of these a new picture is wanted. */
  const wanted = new Set<string>();
  const foundEmpty = new Set<Kind>();
  let kind: Kind = 'screen';
  let hasEnded = false;
  let isPhotographing = false;
  let cancelRefresh = (): void => {};
  let cancelGathering = (): void => {};
  /** Of the newest round alone goes on. */
  let round = 0;

  const put = (of: Kind, change: (before: Listed) => Listed): void => {
    if (!hasEnded) view.set({ ...view.getState(), [of]: change(view.getState()[of]) });
  };

  const name = async (of: Kind): Promise<void> => {
    const listed = await capture.list(of).catch(() => null);
    // A first list may be falsely empty (macOS): that there is nothing is said once a second one has nothing either.
    if (listed?.length === 0 && view.getState()[of].state === 'loading' && !foundEmpty.has(of)) {
      foundEmpty.add(of);
      return;
    }
    put(of, ({ state, list }) =>
      listed
        ? { state: 'ready', list: mergeSources(list, listed) }
        : { state: state === 'ready' ? 'ready' : 'failed', list },
    );
  };

  /** One at a time, for each takes pictures of all there is; who came into view meanwhile has their turn after it. */
  const photograph = async (): Promise<void> => {
    if (isPhotographing) return;
    isPhotographing = true;
    while (wanted.size > 0) {
      const of = kind;
      const ids = [...wanted];
      wanted.clear();
      const taken = await capture.thumbnails(of, ids).catch(() => []);
      put(of, ({ state, list }) => ({ state, list: addThumbnails(list, taken) }));
    }
    isPhotographing = false;
  };

  const refresh = async (): Promise<void> => {
    cancelRefresh();
    round += 1;
    const own = round;
    const isCurrent = (): boolean => own === round && !hasEnded;
    await name(kind);
    if (!isCurrent()) return;
    for (const id of visible) wanted.add(id);
    await photograph();
    if (isCurrent()) await name(kind === 'screen' ? 'window' : 'screen');
    if (isCurrent()) cancelRefresh = clock.after(refreshMs, () => void refresh());
  };

  return {
    view,
    look(next) {
      kind = next;
      visible.clear();
      wanted.clear();
      void refresh();
    },
    seen(id, isVisible) {
      if (!isVisible) {
        visible.delete(id);
        wanted.delete(id);
        return;
      }
      visible.add(id);
      wanted.add(id);
      cancelGathering();
      // All that come into view with one frame are told of in a row.
      cancelGathering = clock.after(0, () => void photograph());
    },
    reload: () => void refresh(),
    end() {
      hasEnded = true;
      wanted.clear();
      cancelRefresh();
      cancelGathering();
    },
  };
}
