import type { Session } from 'electron';
import type { Log } from '../../src/base/log.ts';

/** What is saved goes over the bridge, where the person is asked and names are made safe (main/saving): no page downloads anything. */
export function refuseDownloads(session: Pick<Session, 'on'>, log: Log): void {
  session.on('will-download', (event) => {
    event.preventDefault();
    log.warn('download refused');
  });
}
