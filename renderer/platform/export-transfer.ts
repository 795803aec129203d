import type { SaveTarget } from './desktop.ts';
import { httpAddress } from './http-address.ts';
import { refusalOf, type TransferRefusal } from './file-transfer.ts';

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

interface Deps {
  readonly fetch: typeof globalThis.fetch;
  readonly token: () => Promise<string | null>;
  /** The WebSocket address of the chosen service. */
  readonly address: () => string | null;
}

export function createExportTransfer({ fetch, token, address }: Deps): ExportTransfer {
  return async (target, progress, signal) => {
    const service = address();
    const bearer = await token();
    if (service === null || bearer === null) return { ok: false, code: 'away' };
    let received = 0;
    const saved = async (work: Promise<void>): Promise<void> =>
      work.catch((cause: unknown) => {
        throw new UnsavedError('not saved', { cause });
      });
    try {
      const response = await fetch(httpAddress(service, '/export'), {
        headers: { authorization: `Bearer ${bearer}` },
        cache: 'no-store',
        signal,
      });
      if (!response.ok) return await refusalOf(response);
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
      if (signal.aborted) return { ok: false, code: 'stopped' };
      return { ok: false, code: error instanceof UnsavedError ? 'unsaved' : 'away' };
    }
  };
}

class UnsavedError extends Error {}
