import { createStore } from 'zustand/vanilla';
import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Notice } from './app-model.ts';

interface NoticesStore extends Observable<readonly Notice[]> {
  add(tone: Notice['tone'], text: string): void;
  dismiss(id: number): void;
}

export const noticeMs = 6_000;
const mostAtOnce = 4;

export function createNoticesStore(clock: Clock, scope: Scope): NoticesStore {
  const store = createStore<readonly Notice[]>()(() => []);
  const timers = new Map<number, () => void>();
  let lastId = 0;

  const show = (notices: readonly Notice[]): void => {
    store.setState(notices, true);
    for (const [id, cancel] of timers) {
      if (notices.some((notice) => notice.id === id)) continue;
      cancel();
      timers.delete(id);
    }
  };
  const dismiss = (id: number): void => show(store.getState().filter((notice) => notice.id !== id));
  scope.own(() => show([]));

  return {
    getState: () => store.getState(),
    subscribe: (listener) => store.subscribe(listener),
    add(tone, text) {
      const id = ++lastId;
      // The same news again starts its time anew instead of standing there twice.
      const others = store.getState().filter((notice) => notice.text !== text);
      timers.set(
        id,
        clock.after(noticeMs, () => dismiss(id)),
      );
      show([...others, { id, tone, text }].slice(-mostAtOnce));
    },
    dismiss,
  };
}
