import type { App } from 'electron';
import type { Log } from '../../src/base/log.ts';

interface ScreenAccessDeps {
  readonly openExternal: (address: string) => Promise<void>;
  readonly app: Pick<App, 'relaunch' | 'exit'>;
  /** The service inside closes its database first. */
  readonly stopHosting: () => Promise<void>;
  readonly log: Log;
}

export interface ScreenAccess {
  openSettings(): Promise<void>;
  restart(): Promise<void>;
}

const settingsAddress = 'x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture';

/**
 * macOS lets an app that was refused the screen ask no second time, and tells one that is running nothing of a right that is given later
 * (Electron issue 36722): the person gives it in the settings, and Parley is started anew. It leaves no call for that: the page that comes
 * finds itself in the call and comes back.
 */
export const createScreenAccess = ({
  openExternal,
  app,
  stopHosting,
  log,
}: ScreenAccessDeps): ScreenAccess => ({
  openSettings: () =>
    openExternal(settingsAddress).catch(() => log.warn('the system settings could not be opened')),
  async restart() {
    log.info('starting anew');
    await stopHosting().catch(() => {});
    app.relaunch();
    app.exit(0);
  },
});
