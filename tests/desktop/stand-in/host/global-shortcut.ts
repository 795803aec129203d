import type { XServer } from './x-server.ts';

/** X.h: the bits of the modifiers. */
const bits: Readonly<Record<string, number>> = {
  Shift: 1,
  Control: 4,
  CommandOrControl: 4,
  Alt: 8,
  Meta: 64,
};
const keysyms: Readonly<Record<string, string>> = {
  Space: 'space',
  PageUp: 'Prior',
  PageDown: 'Next',
  MediaPlayPause: 'XF86AudioPlay',
};

function readAccelerator(accelerator: string): readonly [keysym: string, held: number] {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const held = parts.reduce((sum, part) => sum | (bits[part] ?? 0), 0);
  return [keysyms[key] ?? (key.length === 1 ? key.toLowerCase() : key), held];
}

/** Keys really taken from the X server: whoever has one keeps it from all others. */
export function createGlobalShortcut(x: XServer) {
  const callbacks = new Map<string, () => void>();
  x.onPressed((accelerator) => callbacks.get(accelerator)?.());
  return {
    register(accelerator: string, callback: () => void): boolean {
      if (x.ask('grab', accelerator, ...readAccelerator(accelerator)) !== 'yes') return false;
      callbacks.set(accelerator, callback);
      return true;
    },
    isRegistered: (accelerator: string): boolean => callbacks.has(accelerator),
    unregister(accelerator: string): void {
      if (callbacks.delete(accelerator)) x.ask('ungrab', accelerator);
    },
  };
}
