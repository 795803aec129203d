import { spokenLanguage } from '../../../src/texts/language.ts';
import type { SaveTarget } from '../desktop/desktop.ts';
import { saved, UnsavedError } from '../desktop/saved.ts';
import { askService, broken, refusalOf, type ServiceHttp, type TransferRefusal } from './service-http.ts';

type ExportAnswer = { readonly ok: true; readonly bytes: number } | (TransferRefusal | UnsavedRefusal);
/** The disk is full, or the place is gone. */
interface UnsavedRefusal {
  readonly ok: false;
  readonly code: 'unsaved';
  readonly retryAfterMs?: undefined;
}

/** One's own data from the service to where the person wants it, without ever holding it. */
export type ExportTransfer = (
  target: Pick<SaveTarget, 'write' | 'finish'>,
  progress: (received: number) => void,
  signal: AbortSignal,
) => Promise<ExportAnswer>;

export function createExportTransfer(http: ServiceHttp): ExportTransfer {
  return async (target, progress, signal) => {
    let received = 0;
    try {
      const response = await askService(http, '/export', { signal }, { 'accept-language': spokenLanguage() });
      if (!response?.ok) return await refusalOf(response);
      const reader = response.body?.getReader();
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
        // The next piece is fetched when this one is written: a slow disk slows the service, and memory stays as it is.
        await saved(target.write(next.value));
        received += next.value.length;
        progress(received);
      }
      await saved(target.finish());
      return { ok: true, bytes: received };
    } catch (error) {
      return error instanceof UnsavedError && !signal.aborted
        ? { ok: false, code: 'unsaved' }
        : broken(signal);
    }
  };
}
