import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { controlName } from './data-folder.ts';

/** How a running service is reached by who may read its data folder. */
export const controlCard = v.object({ port: v.number(), token: v.string() });
const backupOrder = v.object({ target: v.string() });
export const backupAnswer = v.variant('done', [
  v.object({ done: v.literal(true) }),
  v.object({ done: v.literal(false), why: v.string() }),
]);

interface ControlServer {
  close(): Promise<void>;
}

interface ControlDeps {
  readonly dataDir: string;
  readonly backup: (target: string) => Promise<void>;
}

function isAllowed({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** On loopback, with a token in a file that only the service's user can read. */
export async function startControlServer({ dataDir, backup }: ControlDeps): Promise<ControlServer> {
  const token = randomBytes(32).toString('base64url');
  let last: Promise<unknown> = Promise.resolve();

  const obey = async (request: IncomingMessage): Promise<v.InferOutput<typeof backupAnswer>> => {
    try {
      const { target } = v.parse(backupOrder, JSON.parse(await text(request)));
      // One after the other.
      const run = last.then(() => backup(target));
      last = run.catch(() => {});
      await run;
      return { done: true };
    } catch (error) {
      return { done: false, why: error instanceof Error ? error.message : 'unknown' };
    }
  };

  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    if (request.method !== 'POST' || request.url !== '/backup' || !isAllowed(request, token)) {
      response.writeHead(403).end();
      return;
    }
    void obey(request).then((answer) => response.end(JSON.stringify(answer)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const card = path.join(dataDir, controlName);
  // One of a service that was killed may have other rights.
  rmSync(card, { force: true });
  writeFileSync(card, JSON.stringify({ port, token }), { mode: 0o600 });

  return {
    async close() {
      rmSync(card, { force: true });
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await last;
      server.closeIdleConnections();
      await closed;
    },
  };
}
