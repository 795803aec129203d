import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RouteOutput } from '../../src/bridge/contract.ts';
import { isRemoteSession } from './remote-session.ts';

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
export const mayBeWayland = ({
  platform,
  env,
  exists = existsSync,
}: Omit<Surroundings, 'osRelease'>): boolean =>
  platform === 'linux' && (env['XDG_SESSION_TYPE'] !== 'x11' || hasLiveWayland(env, exists));

const hasSystemPicker = (surroundings: Surroundings): boolean =>
  surroundings.platform === 'darwin'
    ? Number.parseInt(surroundings.osRelease, 10) >= 24
    : mayBeWayland(surroundings);

/**
 * Where `setContentProtection` leaves a window out of a capture (Electron's page "BrowserWindow"): Windows from 10 version 2004 on, whose
 * build is 19041, and macOS before 15, that is Darwin 24. An older Windows would put it in as a black one, and that window is as large as
 * the screen.
 */
function leavesOutWindows({ platform, osRelease }: Surroundings): boolean {
  const [major = 0, , build = 0] = osRelease.split('.').map((part) => Number.parseInt(part, 10));
  if (platform === 'darwin') return major < 24;
  return platform === 'win32' && build >= 19_041;
}

/** Decided once at start: switching pickers later crashed (Electron issue 45306). */
export const captureMeans = (surroundings: Surroundings): CaptureMeans => ({
  picker: hasSystemPicker(surroundings) ? 'system' : 'parley',
  // Loopback is Windows only (Electron's Streams.audio); the page asks for restrictOwnAudio, so that nobody hears themselves.
  computerAudio: surroundings.platform === 'win32',
  marksOnScreen: leavesOutWindows(surroundings),
  isRemote: isRemoteSession(surroundings),
});
