import { createStore } from 'zustand/vanilla';
import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Notice } from './app-model.ts';

interface NoticesStore extends Observable<readonly Notice[]> {
  add(tone: Notice['tone'], text: string, way?: Notice['way']): void;
  dismiss(id: number): void;
}

interface Deps {
  readonly clock: Clock;
  readonly scope: Scope;
  /** Whether the page can be seen at all: the time of a notice is the time to read it. */
  readonly isSeen: Observable<boolean>;
}

export const noticeMs = 6_000;
const mostAtOnce = 4;

export function createNoticesStore({ clock, scope, isSeen }: Deps): NoticesStore {
  const store = createStore<readonly Notice[]>()(() => []);
  const timers = new Map<number, () => void>();
  let lastId = 0;

  const dismiss = (id: number): void => show(store.getState().filter((notice) => notice.id !== id));
  const followSight = (): void => {
    const read = new Set(isSeen.getState() ? store.getState().map(({ id }) => id) : []);
    for (const [id, cancel] of timers) {
      if (read.has(id)) continue;
      cancel();
      timers.delete(id);
    }
    for (const id of read) {
      if (timers.has(id)) continue;
      timers.set(
        id,
        clock.after(noticeMs, () => dismiss(id)),
      );
    }
  };
  function show(notices: readonly Notice[]): void {
    store.setState(notices, true);
    followSight();
  }
  scope.own(() => show([]));
  scope.own(isSeen.subscribe(followSight));

  return {
    getState: () => store.getState(),
    subscribe: (listener) => store.subscribe(listener),
    add(tone, text, way) {
      // The same news again starts its time anew instead of standing there twice.
      const others = store.getState().filter((notice) => notice.text !== text);
      show([...others, { id: ++lastId, tone, text, way }].slice(-mostAtOnce));
    },
    dismiss,
  };
}
