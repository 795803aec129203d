import { expect } from '@playwright/test';
import type { Person } from './person.ts';

interface Watched {
  heldKeys?: Map<string, () => void>;
}

export interface KeysSeen {
  expectHeld(keys: readonly string[]): Promise<void>;
  press(key: string): Promise<void>;
}

/** Looks over the app's shoulder from now on: every key of the whole computer that it takes and gives back. */
export async function watchKeys({ app }: Person): Promise<KeysSeen> {
  await app.evaluate(({ globalShortcut }) => {
    const held = ((globalThis as Watched).heldKeys = new Map<string, () => void>());
    const register = globalShortcut.register.bind(globalShortcut);
    const unregister = globalShortcut.unregister.bind(globalShortcut);
    globalShortcut.register = (key, run) => {
      const isHad = register(key, run);
      if (isHad) held.set(key, run);
      return isHad;
    };
    globalShortcut.unregister = (key) => {
      held.delete(key);
      unregister(key);
    };
  });
  return {
    expectHeld: (keys) =>
      expect
        .poll(() => app.evaluate(() => [...((globalThis as Watched).heldKeys?.keys() ?? [])]))
        .toEqual(keys),
    press: (key) =>
      app.evaluate((_electron, pressed) => (globalThis as Watched).heldKeys?.get(pressed)?.(), key),
  };
}
