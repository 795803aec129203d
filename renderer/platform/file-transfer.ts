import * as v from 'valibot';
import { errorCode, type ErrorCode } from '../../src/protocol/errors.ts';
import type { FileId } from '../../src/protocol/ids.ts';
import { httpAddress } from './http-address.ts';

/** `away`: no line, or it broke in between. `stopped`: by the person. */
export type TransferFailure = ErrorCode | 'away' | 'stopped';

export interface TransferRefusal {
  readonly ok: false;
  readonly code: TransferFailure;
  readonly retryAfterMs?: number | undefined;
}

export type PieceAnswer =
  { readonly ok: true; readonly received: number; readonly done: boolean } | TransferRefusal;
export type FetchAnswer = { readonly ok: true; readonly content: Blob } | TransferRefusal;

/** True: go on. */
type Take = (chunk: Uint8Array<ArrayBuffer>) => Promise<boolean>;

/** The bytes of files, to the service and from it. */
export interface FileTransfer {
  /** Answers also when nothing more comes: an empty piece asks whether all is there. */
  put(file: FileId, offset: number, piece: Blob, signal: AbortSignal): Promise<PieceAnswer>;
  putThumbnail(file: FileId, picture: Blob): Promise<boolean>;
  /** Hands over what comes and fetches more when that is done, until `take` wants no more. What `take` throws is thrown on. */
  read(file: FileId, take: Take, signal: AbortSignal): Promise<{ readonly ok: true } | TransferRefusal>;
  getThumbnail(file: FileId): Promise<FetchAnswer>;
}

interface Deps {
  readonly fetch: typeof globalThis.fetch;
  readonly token: () => Promise<string | null>;
  /** The WebSocket address of the chosen service. */
  readonly address: () => string | null;
}

/** A line that died without a word would otherwise hold the piece for ever. */
const pieceTimeoutMs = 60_000;

const pieceState = v.object({ received: v.number(), done: v.boolean() });
const refusalBody = v.object({
  error: v.object({ code: errorCode, retryAfterMs: v.optional(v.number()) }),
});

export function fileAddress(service: string, file: FileId, isThumbnail = false): string {
  return httpAddress(service, `/files/${file}${isThumbnail ? '/thumbnail' : ''}`);
}

export async function refusalOf(response: Response): Promise<TransferRefusal> {
  const body = v.safeParse(refusalBody, await response.json().catch(() => null));
  return body.success ? { ok: false, ...body.output.error } : { ok: false, code: 'internal' };
}

export function createFileTransfer({ fetch, token, address }: Deps): FileTransfer {
  const away = { ok: false, code: 'away' } as const;

  const ask = async (
    file: FileId,
    init: Pick<RequestInit, 'method' | 'body' | 'signal'>,
    more: Readonly<Record<string, string>> = {},
    isThumbnail = false,
  ): Promise<Response | TransferRefusal> => {
    const service = address();
    const bearer = await token();
    if (service === null || bearer === null) return away;
    const headers = { ...more, authorization: `Bearer ${bearer}` };
    const response = await fetch(fileAddress(service, file, isThumbnail), {
      ...init,
      headers,
      cache: 'no-store',
    });
    return response.ok ? response : refusalOf(response);
  };

  /** fetch rejects for every broken line, and says no more. */
  const broken = (signal?: AbortSignal): TransferRefusal =>
    signal?.aborted ? { ok: false, code: 'stopped' } : away;

  return {
    async put(file, offset, piece, signal) {
      try {
        const headers = { 'upload-offset': String(offset) };
        const answer = await ask(
          file,
          {
            method: 'PUT',
            body: piece,
            signal: AbortSignal.any([signal, AbortSignal.timeout(pieceTimeoutMs)]),
          },
          headers,
        );
        if (!(answer instanceof Response)) return answer;
        const state = v.safeParse(pieceState, await answer.json());
        return state.success ? { ok: true, ...state.output } : { ok: false, code: 'internal' };
      } catch {
        return broken(signal);
      }
    },
    async putThumbnail(file, picture) {
      try {
        return (await ask(file, { method: 'PUT', body: picture }, {}, true)) instanceof Response;
      } catch {
        return false;
      }
    },
    async read(file, take, signal) {
      const answer = await ask(file, { signal }).catch(() => broken(signal));
      if (!(answer instanceof Response)) return answer;
      const reader = answer.body?.getReader();
      for (;;) {
        const next = await reader?.read().catch(() => null);
        if (next === null) return broken(signal);
        if (!next || next.done) return { ok: true };
        const isWanted = await take(next.value);
        if (!isWanted) {
          await reader?.cancel().catch(() => {});
          return { ok: true };
        }
      }
    },
    async getThumbnail(file) {
      try {
        const answer = await ask(file, {}, {}, true);
        return answer instanceof Response ? { ok: true, content: await answer.blob() } : answer;
      } catch {
        return broken();
      }
    },
  };
}
