import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { limits } from '../../protocol/limits.ts';
import { capPerAddress } from './cap-per-address.ts';
import type { FileRoutes } from './file-routes.ts';
import { mayEnter, type DoorRules } from './may-enter.ts';
import { readWebFile } from './web-files.ts';

interface HttpDeps {
  readonly rules: DoorRules;
  /** The interface's build; without it there are only sockets and health. */
  readonly webRoot: string | undefined;
  readonly health: () => object;
  readonly files: FileRoutes;
}

function answer(response: ServerResponse, status: number, body: string | Buffer, headers: object = {}): void {
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  response.writeHead(status, { ...type, 'x-content-type-options': 'nosniff', ...headers }).end(body);
}

export function createHttpServer({ rules, webRoot, health, files }: HttpDeps): Server {
  const root = webRoot === undefined ? undefined : path.resolve(webRoot);

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!mayEnter(request.headers, rules))
      return answer(response, 403, 'This address is not for other sites.\n');
    if (await files(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(response, 405, 'Only GET.\n', { allow: 'GET, HEAD' });
    }
    const address = request.url ?? '/';
    if (address === '/health') {
      return answer(response, 200, JSON.stringify(health()), { 'content-type': 'application/json' });
    }
    const file = root === undefined ? undefined : await readWebFile(root, address, "'self'");
    if (file) answer(response, 200, file.body, file.headers);
    else answer(response, 404, 'There is nothing here.\n');
  };

  const server = createServer(
    { maxHeaderSize: 8 * 1024, requestTimeout: 10_000, headersTimeout: 10_000 },
    (request, response) => {
      respond(request, response).catch(() => {
        if (response.headersSent) response.destroy();
        else answer(response, 500, 'The service failed.\n');
      });
    },
  );
  // A stranger must not hold sockets open: far above what browsers of one team need.
  server.maxConnections = 20_000;
  capPerAddress(server, limits.socketsPerAddress);
  return server;
}
