import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../../protocol/limits.ts';
import { isLoopback } from '../../base/is-loopback.ts';
import type { Route } from './route.ts';
import type { CertificatePair } from '../tls/certificate-pair.ts';
import { answerWords } from './answer-words.ts';
import { createFewAtOnce } from './few-at-once.ts';
import { addressOf } from './from-where.ts';
import { mayEnter, type DoorRules } from './may-enter.ts';
import { sendWebFile } from './send-web-file.ts';
import { createSharedReader } from './shared-reader.ts';
import { readWebFile } from './web-files.ts';

interface HttpDeps {
  readonly rules: DoorRules;
  /** The interface's build; without it there are only sockets and health. */
  readonly webRoot: string | undefined;
  readonly health: () => object;
  /** Whether people can be sent here: not before it has begun, not while it stops, not while nothing can be written. */
  readonly isReady: () => boolean;
  readonly metrics: () => string;
  /** For who asks for metrics from elsewhere; without it only this computer may. */
  readonly metricsToken: string | undefined;
  /** Asked one after the other; what none of them answers is a page or nothing. */
  readonly routes: readonly Route[];
}

/** What is so now, in the words of who asks: what stands between may keep neither for others. */
const passing = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

function answer(response: ServerResponse, status: number, body: string | Buffer, headers: object = {}): void {
  response.writeHead(status, { ...passing, ...headers }).end(body);
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

function mayWatch(request: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return isLoopback(addressOf(request));
  // Hashed, because the comparison wants two of the same length.
  return timingSafeEqual(sha256(request.headers.authorization ?? ''), sha256(`Bearer ${token}`));
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** A stranger must not hold sockets open. */
const options: ServerOptions = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 10_000,
  // For a piece of a file over a slow line; whoever stands still in it is cut much earlier.
  requestTimeout: limits.requestMs,
  // Node looks every half minute otherwise, which would make forty seconds of ten.
  connectionsCheckingInterval: 2_000,
};

/** The same pages and answers, in the clear or not. */
export interface HttpDoors {
  plain(): Server;
  secure(pair: CertificatePair): SecureServer;
}

export function createHttpDoors(deps: HttpDeps): HttpDoors {
  const { rules, webRoot, health, isReady, metrics, metricsToken, routes } = deps;
  const root = webRoot === undefined ? undefined : path.resolve(webRoot);
  const readLasting = createSharedReader(readFile);
  const mayWait = createFewAtOnce();

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const words = answerWords(request.headers['accept-language']);
    if (!mayEnter(request.headers, rules)) return answer(response, 403, `${words.otherSite}\n`);
    for (const route of routes) if (await route(request, response)) return;
    // Nothing else takes a body, and nobody waits for one that does not come.
    if (hasBody(request)) response.setHeader('connection', 'close');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(response, 405, `${words.onlyGet}\n`, { allow: 'GET, HEAD' });
    }
    const address = request.url ?? '/';
    if (address === '/health') {
      return answer(response, 200, JSON.stringify(health()), { 'content-type': 'application/json' });
    }
    if (address === '/ready') {
      return isReady() ? answer(response, 200, 'ready\n') : answer(response, 503, 'not ready\n');
    }
    if (address === '/metrics') {
      if (!mayWatch(request, metricsToken)) return answer(response, 403, `${words.metrics}\n`);
      return answer(response, 200, metrics(), { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    }
    const file = root === undefined ? undefined : await readWebFile(root, address, "'self'", readLasting);
    if (file) await sendWebFile(request, response, file);
    else answer(response, 404, `${words.nothing}\n`);
  };

  const answerTo = (request: IncomingMessage, response: ServerResponse): void => {
    if (!mayWait(request.socket, response)) return;
    respond(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else answer(response, 500, `${answerWords(request.headers['accept-language']).failed}\n`);
    });
  };
  /** Who does not read an answer does not hold it either. A connection that became a socket is watched by its heartbeat. */
  const watched = <Kind extends Server>(server: Kind): Kind => {
    server.setTimeout(limits.transferIdleMs);
    return server;
  };
  return {
    plain: () => watched(createServer(options, answerTo)),
    secure: (pair) =>
      watched(
        createSecureServer(
          { ...options, ...pair, minVersion: 'TLSv1.2', handshakeTimeout: 10_000 },
          answerTo,
        ),
      ),
  };
}
