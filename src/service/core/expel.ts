import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { closeCodes } from '../../protocol/errors.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { Expel } from './access/members.ts';
import type { Calls } from './calls.ts';
import type { Switchboard } from './switchboard.ts';
import type { Transfers } from './transfers.ts';

/** What somebody sent to be brought in, and has not brought in yet. */
export interface Archives {
  forget(user: UserId): void;
}

interface ExpelDeps {
  readonly calls: Pick<Calls, 'deviceRemoved' | 'personRemoved'>;
  readonly switchboard: Switchboard;
  readonly transfers: Pick<Transfers, 'endOf'>;
  readonly archives: Archives;
  readonly clock: Clock;
  readonly log: Log;
}

export const createExpel = ({ calls, switchboard, transfers, archives, clock, log }: ExpelDeps): Expel => ({
  device({ user, device }, answersFirst = false) {
    // While the line is there, so that this device too hears that its call is over.
    calls.deviceRemoved({ user, device });
    transfers.endOf(device);
    const connection = switchboard.of(device);
    if (!connection) return;
    switchboard.unplug(connection);
    // A stranger from here on: a close takes as long as the other side likes.
    connection.identity = null;
    const close = (): void => connection.line.close(closeCodes.removed, 'removed');
    if (answersFirst) clock.after(0, close);
    else close();
    log.info('device removed', { user, device });
  },
  person(user) {
    calls.personRemoved(user);
    archives.forget(user);
  },
});
