import * as v from 'valibot';
import type { FileId } from '../../../src/protocol/ids.ts';
import {
  asPiece,
  askService,
  broken,
  refusalOf,
  type ServiceHttp,
  type TransferRefusal,
} from '../service/service-http.ts';

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
  /**
   * From this byte on: hands over what comes and fetches more when that is done, until `take` wants no more. What `take` throws is thrown
   * on.
   */
  read(
    file: FileId,
    take: Take,
    signal: AbortSignal,
    from?: number,
  ): Promise<{ readonly ok: true } | TransferRefusal>;
  getThumbnail(file: FileId): Promise<FetchAnswer>;
}

const pieceState = v.object({ received: v.number(), done: v.boolean() });

const thumbnail = (file: FileId): string => `/files/${file}/thumbnail`;

export function createFileTransfer(http: ServiceHttp): FileTransfer {
  return {
    async put(file, offset, piece, signal) {
      try {
        const answer = await askService(http, `/files/${file}`, ...asPiece(offset, piece, signal));
        if (!answer?.ok) return await refusalOf(answer);
        const state = v.safeParse(pieceState, await answer.json());
        return state.success ? { ok: true, ...state.output } : { ok: false, code: 'internal' };
      } catch {
        return broken(signal);
      }
    },
    async putThumbnail(file, picture) {
      const asked = askService(http, thumbnail(file), { method: 'PUT', body: picture });
      return asked.then(
        (answer) => answer?.ok === true,
        () => false,
      );
    },
    async read(file, take, signal, from = 0) {
      const range: Record<string, string> = from === 0 ? {} : { range: `bytes=${from}-` };
      const answer = await askService(http, `/files/${file}`, { signal }, range).catch(() => null);
      if (!answer) return broken(signal);
      if (!answer.ok) return refusalOf(answer);
      // Somebody between who knows no parts would begin anew.
      if (from > 0 && answer.status !== 206) return { ok: false, code: 'internal' };
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
        const answer = await askService(http, thumbnail(file));
        return answer?.ok ? { ok: true, content: await answer.blob() } : await refusalOf(answer);
      } catch {
        return broken();
      }
    },
  };
}
