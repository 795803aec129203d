import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const program = path.join(import.meta.dirname, 'grab-key.py');
/** The system's own: a version manager's would take its time. */
const python = '/usr/bin/python3';

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

function readAccelerator(accelerator: string): string[] {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const held = parts.reduce((sum, part) => sum | (bits[part] ?? 0), 0);
  const keysym = keysyms[key] ?? (key.length === 1 ? key.toLowerCase() : key);
  return [keysym, String(held)];
}

/** Keys really taken from the X server, each by a small program: whoever has one keeps it from all others. */
export function createGlobalShortcut() {
  const holders = new Map<string, ChildProcess>();
  process.on('exit', () => {
    for (const holder of holders.values()) holder.kill('SIGKILL');
  });
  return {
    register(accelerator: string, callback: () => void): boolean {
      const key = readAccelerator(accelerator);
      if (spawnSync(python, [program, ...key, 'try']).status !== 0) return false;
      const holder = spawn(python, [program, ...key], { stdio: ['ignore', 'pipe', 'ignore'] });
      holder.stdout.setEncoding('utf8').on('data', (text: string) => {
        for (const _press of text.trim().split('\n')) callback();
      });
      holders.set(accelerator, holder);
      return true;
    },
    isRegistered: (accelerator: string): boolean => holders.has(accelerator),
    unregister(accelerator: string): void {
      holders.get(accelerator)?.kill('SIGKILL');
      holders.delete(accelerator);
    },
  };
}
