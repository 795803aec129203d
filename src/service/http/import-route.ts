import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Clock } from '../../base/clock.ts';
import type { ImportLine } from '../../protocol/import.ts';
import type { UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { People } from '../core/people.ts';
import { createQuota } from '../core/quota.ts';
import type { ArchiveStore } from '../own-data/import/archive-store.ts';
import type { Imports } from '../own-data/import/imports.ts';
import type { Admit } from './admit.ts';
import { allowOrigin, answerPreflight } from './cross-origin.ts';
import { answer, breakOff, offsetOf, upTo } from './piece.ts';
import { refuse } from './refusal.ts';
import type { Route } from './route.ts';

interface ImportRouteDeps {
  readonly imports: Imports;
  readonly store: ArchiveStore;
  readonly people: Pick<People, 'find'>;
  /** Of everything on the service: archives that wait count too. */
  readonly hasRoom: (bytes: number) => boolean;
  readonly admit: Admit;
  readonly clock: Clock;
}

/** One import that runs or has just run: who lost the line asks again and hears the rest. */
interface Run {
  readonly id: string;
  readonly lines: ImportLine[];
  readonly listeners: Set<(line: ImportLine) => void>;
}

const importId = v.pipe(v.string(), v.uuid());
/** Often enough to be seen to move. */
const toldEveryMs = 200;
const isOver = (line: ImportLine | undefined): boolean => line?.phase === 'done' || line?.phase === 'failed';

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly user: UserId;
  readonly id: string;
}

/** `/import/<id>`: pieces of an archive come in with PUT, POST brings it in and tells how far it is, DELETE forgets it. */
export function createImportRoute(deps: ImportRouteDeps): Route {
  const { imports, store, people, hasRoom, admit, clock } = deps;
  const quota = createQuota(clock, {
    burst: limits.importsPerHour,
    perSecond: limits.importsPerHour / 3600,
  });
  const runs = new Map<UserId, Run>();
  /** Who sends a piece at this moment, and how much of it may come: two who fit one by one may not fit together. */
  const writing = new Map<UserId, number>();

  const take = async ({ request, response, user, id }: Asked): Promise<void> => {
    const offset = offsetOf(request, response);
    if (offset === undefined) return;
    // Two that write at once would make one file of two; and what is being brought in stays as it is.
    if (writing.has(user) || isRunning(user))
      return refuse(response, { code: 'rate-limited', retryAfterMs: 1_000 });
    store.forget(user, id);
    const received = store.received(user, id);
    if (offset !== received)
      return refuse(response, { code: 'offset-mismatch', detail: String(received) }, upTo(received));
    // Without a length nobody knows whether there is room for it.
    const length = request.headers['content-length'];
    if (length === undefined) return refuse(response, { code: 'bad-message', detail: 'Content-Length' });
    const promised = [...writing.values()].reduce((sum, bytes) => sum + bytes, 0);
    if (!hasRoom(promised + Number(length)))
      return refuse(response, { code: 'quota-exceeded', detail: 'of this service' });
    const most = limits.importBytes - received;
    writing.set(user, Math.min(Number(length), most));
    try {
      const outcome = await store.append(user, id, request, most);
      if (outcome === 'too-much') {
        store.forget(user);
        return refuse(response, { code: 'too-large', detail: `up to ${limits.importBytes} bytes` });
      }
      const now = store.received(user, id);
      answer(response, { received: now }, upTo(now));
    } catch (error) {
      breakOff(error, request, response);
    } finally {
      writing.delete(user);
    }
  };

  const start = (user: UserId, id: string): Run => {
    const run: Run = { id, lines: [], listeners: new Set() };
    runs.set(user, run);
    let toldMs = -Infinity;
    void imports
      .run(user, store.fileOf(user, id), (line) => {
        if (!isOver(line) && clock.now() - toldMs < toldEveryMs) return;
        toldMs = clock.now();
        run.lines.splice(0, run.lines.length, line);
        for (const listener of run.listeners) listener(line);
      })
      .finally(() => store.forget(user));
    return run;
  };

  const isRunning = (user: UserId): boolean => {
    const run = runs.get(user);
    return run !== undefined && !isOver(run.lines.at(-1));
  };

  const refusalOf = (user: UserId, id: string) => {
    const busy = [...runs.keys()].filter(isRunning).length;
    if (isRunning(user) || busy >= limits.importsAtOnce)
      return { code: 'rate-limited', retryAfterMs: limits.crowdedRetryMs } as const;
    if (store.received(user, id) === 0) return { code: 'not-found' } as const;
    const retryAfterMs = quota.take(user);
    return retryAfterMs > 0 ? ({ code: 'rate-limited', retryAfterMs } as const) : null;
  };

  const bringIn = ({ response, user, id }: Asked): void => {
    const known = runs.get(user);
    const refusal = known?.id === id ? null : refusalOf(user, id);
    if (refusal) return refuse(response, refusal);
    const run = known?.id === id ? known : start(user, id);
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    const tell = (line: ImportLine): void => {
      response.write(`${JSON.stringify(line)}\n`);
      if (isOver(line)) response.end();
    };
    for (const line of run.lines) tell(line);
    if (response.writableEnded) return;
    run.listeners.add(tell);
    response.on('close', () => run.listeners.delete(tell));
  };

  const serve = async (asked: Asked): Promise<void> => {
    const { request, response, user, id } = asked;
    switch (request.method ?? 'GET') {
      case 'PUT':
        // Unheard, this ends the socket: whoever stands still in the middle does not hold it for ever.
        request.socket.setTimeout(limits.transferIdleMs);
        return take(asked);
      case 'POST':
        // Checking a large archive may be quiet for a while.
        request.socket.setTimeout(0);
        return bringIn(asked);
      case 'HEAD':
        return void response.writeHead(200, upTo(store.received(user, id))).end();
      case 'DELETE':
        store.forget(user);
        return void response.writeHead(204).end();
      default:
        return void response.writeHead(405, { allow: 'PUT, POST, HEAD, DELETE, OPTIONS' }).end();
    }
  };

  return async (request, response) => {
    const [, id] = /^\/import\/([0-9a-f-]{36})$/.exec(request.url ?? '') ?? [];
    const parsed = v.safeParse(importId, id);
    if (!parsed.success) return false;
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') {
      answerPreflight(response);
      return true;
    }
    const by = admit(request, response);
    if (!by) return true;
    if (people.find(by.user)?.role === 'guest')
      refuse(response, { code: 'not-allowed', detail: 'guests make no rooms' });
    else await serve({ request, response, user: by.user, id: parsed.output });
    return true;
  };
}
