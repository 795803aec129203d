import type { BrowserWindow } from 'electron';
import * as v from 'valibot';
import type { Clock } from '../../src/base/clock.ts';
import { type WindowMemory, windowMemory } from './placement.ts';

/** electron-store again: the whole at once. */
export interface MemoryStore {
  store: Record<string, unknown>;
}

/** Dragging moves a window many times a second. */
const settleMs = 500;

/** Undefined when nothing, or nothing sensible, was remembered. */
export function recall({ store }: MemoryStore): WindowMemory | undefined {
  const parsed = v.safeParse(windowMemory, store);
  return parsed.success ? parsed.output : undefined;
}

type Watched = Pick<
  BrowserWindow,
  'on' | 'getBounds' | 'isMaximized' | 'isMinimized' | 'isDestroyed' | 'isVisible'
>;

/** Remembers where the window is whenever it has come to rest. */
export function remember(window: Watched, memory: MemoryStore, clock: Clock): void {
  let cancel = (): void => {};
  const save = (): void => {
    if (window.isDestroyed() || window.isMinimized() || !window.isVisible()) return;
    const isMaximized = window.isMaximized();
    const last = recall(memory);
    const bounds = isMaximized && last ? last.bounds : window.getBounds();
    memory.store = { bounds, isMaximized };
  };
  const later = (): void => {
    cancel();
    cancel = clock.after(settleMs, save);
  };
  window.on('move', later);
  window.on('resize', later);
  window.on('closed', () => cancel());
}
