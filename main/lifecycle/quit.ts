import type { App } from 'electron';
import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';

/** The service inside gets this long to close its sockets and its database. */
const stopTimeoutMs = 5_000;

interface QuitDeps {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly stop: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

interface Quit {
  /** While false, closing a window only hides it. */
  readonly isQuitting: () => boolean;
  /** Quits, with `last` in the place of the end: what puts a new release in its place quits by itself. */
  readonly quitInto: (last: () => void) => void;
}

/** Quitting waits once for what has to be stopped, then really quits. */
export function createQuit({ app, stop, clock, log }: QuitDeps): Quit {
  let phase: 'running' | 'stopping' | 'stopped' = 'running';
  let end = (): void => app.quit();

  const finish = (how: string): void => {
    if (phase === 'stopped') return;
    phase = 'stopped';
    log.info('stopped', { how });
    end();
  };

  app.on('before-quit', (event) => {
    if (phase === 'stopped') return;
    event.preventDefault();
    if (phase === 'stopping') return;
    phase = 'stopping';
    log.info('stopping');
    const cancel = clock.after(stopTimeoutMs, () => finish('timeout'));
    stop()
      .then(() => finish('clean'))
      .catch(() => finish('failed'))
      .finally(cancel);
  });

  return {
    isQuitting: () => phase !== 'running',
    quitInto(last) {
      end = last;
      app.quit();
    },
  };
}
