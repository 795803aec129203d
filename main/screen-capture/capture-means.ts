import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RouteOutput } from '../../src/bridge/contract.ts';

export type CaptureMeans = RouteOutput<'capture.means'>;

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** `os.release()`: Darwin 24 is macOS 15. */
  readonly osRelease: string;
  readonly exists?: (file: string) => boolean;
}

function hasLiveWayland(env: NodeJS.ProcessEnv, exists: (file: string) => boolean): boolean {
  const display = env['WAYLAND_DISPLAY'];
  return (
    display !== undefined && display !== '' && exists(path.resolve(env['XDG_RUNTIME_DIR'] ?? '/', display))
  );
}

/**
 * Linux counts as Wayland until X11 is proven: sandboxes strip the variables, and on Wayland every listing asks the person
 * (Rocket.Chat.Electron issue 3308).
 */
const hasSystemPicker = ({ platform, env, osRelease, exists = existsSync }: Surroundings): boolean => {
  if (platform === 'darwin') return Number.parseInt(osRelease, 10) >= 24;
  if (platform !== 'linux') return false;
  return env['XDG_SESSION_TYPE'] !== 'x11' || hasLiveWayland(env, exists);
};

/** Decided once at start: switching pickers later crashed (Electron issue 45306). */
export const captureMeans = (surroundings: Surroundings): CaptureMeans => ({
  picker: hasSystemPicker(surroundings) ? 'system' : 'parley',
  // Loopback is Windows only (Electron's Streams.audio); the page asks for restrictOwnAudio, so that nobody hears themselves.
  computerAudio: surroundings.platform === 'win32',
});
