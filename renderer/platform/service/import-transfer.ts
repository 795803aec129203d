import * as v from 'valibot';
import { importLine, type ImportLine } from '../../../src/protocol/import.ts';
import {
  asPiece,
  askService,
  broken,
  refusalOf,
  type ServiceHttp,
  type TransferRefusal,
} from './service-http.ts';

/** An archive of one's own data, to the service and into it. */
export interface ImportTransfer {
  /** From where the service has it up to its end, and no further than the line holds. */
  send(archive: Blob, id: string, sent: (bytes: number) => void, signal: AbortSignal): Promise<SendAnswer>;
  /** Tells how far it is. Asked again after a lost line, it tells the rest. */
  bringIn(id: string, told: (line: ImportLine) => void): Promise<{ readonly ok: true } | TransferRefusal>;
  forget(id: string): Promise<void>;
}

/** `unreadable`: the file has moved or changed. */
type SendAnswer =
  { readonly ok: true } | (Omit<TransferRefusal, 'code'> & { code: TransferRefusal['code'] | 'unreadable' });

const pieceBytes = 4 * 1024 * 1024;

const isOver = ({ phase }: ImportLine): boolean => phase === 'done' || phase === 'failed';

async function* linesIn(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    const lines = (rest + next.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function lineOf(text: string): ImportLine | undefined {
  try {
    const parsed = v.safeParse(importLine, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export function createImportTransfer(http: ServiceHttp): ImportTransfer {
  const offsetOf = (response: Response): number => Number(response.headers.get('upload-offset') ?? 'NaN');

  return {
    async send(archive, id, sent, signal) {
      try {
        const known = await askService(http, `/import/${id}`, { method: 'HEAD', signal });
        if (!known?.ok) return await refusalOf(known);
        for (let offset = offsetOf(known); offset < archive.size;) {
          sent(offset);
          const piece = await archive
            .slice(offset, offset + pieceBytes)
            .arrayBuffer()
            .catch(() => null);
          if (!piece) return { ok: false, code: 'unreadable' };
          const answer = await askService(http, `/import/${id}`, ...asPiece(offset, piece, signal));
          // Wherever it stopped: the service knows how much is there.
          if (!answer || (!answer.ok && answer.status !== 409)) return await refusalOf(answer);
          const there = offsetOf(answer);
          if (!(there >= 0)) return { ok: false, code: 'internal' };
          offset = there;
        }
        sent(archive.size);
        return { ok: true };
      } catch {
        return broken(signal);
      }
    },

    async bringIn(id, told) {
      try {
        const answer = await askService(http, `/import/${id}`, { method: 'POST' });
        if (!answer?.ok) return await refusalOf(answer);
        for await (const text of linesIn(answer)) {
          const line = lineOf(text);
          if (line) told(line);
          if (line && isOver(line)) return { ok: true };
        }
        return broken();
      } catch {
        return broken();
      }
    },

    async forget(id) {
      await askService(http, `/import/${id}`, { method: 'DELETE' }).catch(() => null);
    },
  };
}
