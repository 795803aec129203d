import path from 'node:path';
import { buildAll } from '../../scripts/build.ts';
import { root } from '../../scripts/run.ts';
import { startDesktopSession } from '../../tests/session/desktop-session.ts';

const standIn = path.join(root, 'tests', 'desktop', 'stand-in');

export type Env = Record<string, string>;

/** A desktop in which the built app and what is beside it can be started. */
export async function startBenchSession(): Promise<{ readonly env: Env; stop(): void }> {
  await buildAll();
  const session = await startDesktopSession();
  // Playwright looks for Electron from this process.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= standIn;
  const all = { ...process.env, ...session.env };
  const env: Env = Object.fromEntries(
    Object.entries(all).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
  return { env, stop: () => session.stop() };
}
