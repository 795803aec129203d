import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../base/clock.ts';
import { limits } from '../../protocol/limits.ts';
import { createQuota } from '../core/quota.ts';
import type { Admit } from './admit.ts';
import { allowOrigin, answerPreflight } from './cross-origin.ts';
import { refuse } from './refusal.ts';
import type { Route } from './route.ts';

interface SpeedRouteDeps {
  readonly admit: Admit;
  readonly clock: Pick<Clock, 'now'>;
}

/** Takes what is sent and keeps none of it; false where it is too much. */
async function swallow(request: IncomingMessage): Promise<boolean> {
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > limits.speedBytes) return false;
  }
  return true;
}

/** `GET` and `PUT /speed`: bytes that mean nothing, one way and the other, for who wants to know how fast their line is. */
export function createSpeedRoute({ admit, clock }: SpeedRouteDeps): Route {
  const perMinute = limits.speedTriesPerMinute;
  const quota = createQuota(clock, { burst: perMinute, perSecond: perMinute / 60 });
  // By chance, so that nothing on the way packs them.
  const bytes = randomBytes(limits.speedBytes);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method } = request;
    if (method === 'OPTIONS') return answerPreflight(response);
    if (method !== 'GET' && method !== 'PUT')
      return void response.writeHead(405, { allow: 'GET, PUT, OPTIONS' }).end();
    const by = admit(request, response);
    if (!by) return;
    const retryAfterMs = quota.take(by.user);
    if (retryAfterMs > 0) return refuse(response, { code: 'rate-limited', retryAfterMs });
    if (method === 'GET') {
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length });
      return void response.end(bytes);
    }
    if (await swallow(request)) return void response.writeHead(204).end();
    response.setHeader('connection', 'close');
    response.writeHead(413).end();
  };

  return async (request, response) => {
    if (request.url !== '/speed') return false;
    allowOrigin(request, response);
    await answer(request, response);
    return true;
  };
}
