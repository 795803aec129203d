import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../../base/clock.ts';
import { limits } from '../../protocol/limits.ts';
import type { Identity } from '../core/connection.ts';
import { createQuota } from '../core/quota.ts';
import type { OwnData } from '../own-data/own-data.ts';
import type { Admit } from './admit.ts';
import { allowOrigin, answerPreflight } from './cross-origin.ts';
import { attachmentNamed, savedOnly } from './disposition.ts';
import { refuse } from './refusal.ts';
import type { Route } from './route.ts';

interface ExportRouteDeps {
  readonly ownData: Pick<OwnData, 'open'>;
  readonly admit: Admit;
  readonly clock: Clock;
}

/** `GET /export`: one's own data, for everybody who is on the service. */
export function createExportRoute({ ownData, admit, clock }: ExportRouteDeps): Route {
  const quota = createQuota(clock, {
    burst: limits.exportsPerHour,
    perSecond: limits.exportsPerHour / 3600,
  });
  const running = new Set<string>();

  const waitOf = (user: string): number => {
    const isCrowded = running.has(user) || running.size >= limits.exportsAtOnce;
    return isCrowded ? limits.crowdedRetryMs : quota.take(user);
  };

  const send = async (
    by: Identity,
    { socket, headers }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    // Unheard, this ends the socket of a reader who stands still; one who only crawls is ended by the other.
    socket.setTimeout(limits.transferIdleMs);
    const cancelEnd = clock.after(limits.exportMs, () => response.destroy());
    try {
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      const archive = ownData.open(by, headers['accept-language']);
      response.writeHead(200, {
        ...savedOnly,
        'content-type': 'application/zip',
        'content-disposition': attachmentNamed(`parley-${day}.zip`),
      });
      await pipeline(archive, response);
    } catch (error) {
      // A reader who left is no failure of ours; a cut archive has no directory at its end and is taken for a whole one by nobody.
      if (!response.headersSent) throw error;
      response.destroy();
    } finally {
      cancelEnd();
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'OPTIONS') return answerPreflight(response);
    if (request.method !== 'GET') return void response.writeHead(405, { allow: 'GET, OPTIONS' }).end();
    const by = admit(request, response);
    if (!by) return;
    const { user } = by;
    const retryAfterMs = waitOf(user);
    if (retryAfterMs > 0) return refuse(response, { code: 'rate-limited', retryAfterMs });
    running.add(user);
    try {
      await send(by, request, response);
    } finally {
      running.delete(user);
    }
  };

  return async (request, response) => {
    if (request.url !== '/export') return false;
    allowOrigin(request, response);
    await answer(request, response);
    return true;
  };
}
