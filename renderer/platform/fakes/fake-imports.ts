import type { ImportLine } from '../../../src/protocol/import.ts';
import type { ImportTransfer } from '../service/import-transfer.ts';

type Sent = Awaited<ReturnType<ImportTransfer['send']>>;
type Brought = Awaited<ReturnType<ImportTransfer['bringIn']>>;

/** The service's half of imports: what the next tries are answered, in order; then all goes well. */
export function createFakeImports() {
  const log: string[] = [];
  const sends: (Sent | Promise<Sent>)[] = [];
  const brought: { lines: readonly ImportLine[]; answer: Brought }[] = [];
  const transfer: ImportTransfer = {
    async send(archive, id, sent, signal) {
      log.push(`send ${id}`);
      sent(0);
      const answer = await (sends.shift() ?? { ok: true });
      if (signal.aborted) return { ok: false, code: 'stopped' };
      if (answer.ok) sent(archive.size);
      return answer;
    },
    async bringIn(id, told) {
      log.push(`bring in ${id}`);
      const next = brought.shift() ?? { lines: [], answer: { ok: true } };
      for (const line of next.lines) told(line);
      return next.answer;
    },
    async forget(id) {
      log.push(`forget ${id}`);
    },
  };
  return { transfer, log, sends, brought };
}
