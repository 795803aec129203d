import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { Sessions } from '../core/access/sessions.ts';
import type { Identity } from '../core/connection.ts';
import { networkOf } from '../core/network-of.ts';
import { createQuota } from '../core/quota.ts';
import type { Transfers } from '../core/transfers.ts';
import { addressOf } from './from-where.ts';
import { refuse } from './refusal.ts';

interface AdmitDeps {
  readonly sessions: Pick<Sessions, 'verify'>;
  readonly transfers: Pick<Transfers, 'begin'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** Who asks, by the token they show; undefined when they have been refused. Whoever is removed meanwhile is cut off. */
export type Admit = (request: IncomingMessage, response: ServerResponse) => Identity | undefined;

/** Only from the header: an address with a token in it would end up in histories and logs. */
const bearerOf = ({ headers }: IncomingMessage): string =>
  /^Bearer ([\w.~+/=-]{1,4096})$/.exec(headers.authorization ?? '')?.[1] ?? '';

export function createAdmit({ sessions, transfers, clock, log }: AdmitDeps): Admit {
  const { failedProofsPerMinute: burst } = limits;
  // As many lines as of refused hellos: whoever is refused as fast as they can would fill the disk with them.
  const lines = createQuota(clock, { burst, perSecond: burst / 60 });

  const logged = (request: IncomingMessage, code: ErrorCode): void => {
    const network = networkOf(addressOf(request));
    if (lines.take(network) === 0) log.warn('refused over http', { code, network });
  };

  return (request, response) => {
    const by = sessions.verify(bearerOf(request));
    const end = by.ok ? transfers.begin(by.value, () => response.destroy()) : undefined;
    if (by.ok && end) {
      response.once('close', end);
      return by.value;
    }
    if (!by.ok) logged(request, by.code);
    refuse(response, by.ok ? { code: 'rate-limited', retryAfterMs: limits.transferRetryMs } : by);
    return undefined;
  };
}
