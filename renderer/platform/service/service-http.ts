import * as v from 'valibot';
import { errorCode, type ErrorCode } from '../../../src/protocol/errors.ts';

/** What it takes to ask the chosen service over http, as who one is there. */
export interface ServiceHttp {
  readonly fetch: typeof globalThis.fetch;
  readonly token: () => Promise<string | null>;
  /** The WebSocket address of the chosen service. */
  readonly address: () => string | null;
}

/** `away`: no line, or it broke in between. `stopped`: by the person. */
export type TransferFailure = ErrorCode | 'away' | 'stopped';

export interface TransferRefusal {
  readonly ok: false;
  readonly code: TransferFailure;
  readonly retryAfterMs?: number | undefined;
}

/** A line that died without a word would otherwise hold the piece for ever. */
const pieceTimeoutMs = 60_000;

const refusalBody = v.object({
  error: v.object({ code: errorCode, retryAfterMs: v.optional(v.number()) }),
});

/** ws://host:port/ws is spoken to as http://host:port. */
function httpAddress(service: string, path: string): string {
  const url = new URL(service);
  return `${url.protocol === 'wss:' ? 'https' : 'http'}://${url.host}${path}`;
}

/** Null where there is no line to ask on. */
export async function askService(
  { fetch, token, address }: ServiceHttp,
  path: string,
  init: Pick<RequestInit, 'method' | 'body' | 'signal'> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Response | null> {
  const service = address();
  const bearer = await token();
  if (service === null || bearer === null) return null;
  const headers = { ...more, authorization: `Bearer ${bearer}` };
  // No service of ours leads elsewhere, and one that means harm would choose what this computer asks in its own network.
  return fetch(httpAddress(service, path), { ...init, headers, cache: 'no-store', redirect: 'error' });
}

export async function refusalOf(response: Response | null): Promise<TransferRefusal> {
  if (!response) return broken();
  const body = v.safeParse(refusalBody, await response.json().catch(() => null));
  return body.success ? { ok: false, ...body.output.error } : { ok: false, code: 'internal' };
}

/** fetch rejects for every broken line, and says no more. */
export const broken = (signal?: AbortSignal): TransferRefusal => ({
  ok: false,
  code: signal?.aborted ? 'stopped' : 'away',
});

/** A piece that begins at this offset. */
export const asPiece = (offset: number, body: Blob | ArrayBuffer, signal: AbortSignal) =>
  [
    { method: 'PUT', body, signal: AbortSignal.any([signal, AbortSignal.timeout(pieceTimeoutMs)]) },
    { 'upload-offset': String(offset) },
  ] as const;
