import type { Readable } from 'node:stream';
import { ImportError } from './import-error.ts';

/** Bytes of lines after which others have their turn: who reads them may need long for each. */
const atOnce = 256 * 1024;

/** Line by line, none of them longer than this: whoever sends no end of line is not collected. */
export async function* linesOf(source: Readable, maxBytes: number): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  let sinceTurn = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      let text = Buffer.concat([rest, chunk]);
      for (let end = text.indexOf(10); end !== -1; end = text.indexOf(10)) {
        if (end > maxBytes) throw new ImportError('too-large');
        yield text.toString('utf8', 0, end);
        sinceTurn += end;
        if (sinceTurn >= atOnce) {
          sinceTurn = 0;
          await new Promise((resolve) => void setImmediate(resolve));
        }
        text = text.subarray(end + 1);
      }
      if (text.length > maxBytes) throw new ImportError('too-large');
      rest = text;
    }
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('damaged', error);
  }
  if (rest.length > 0) yield rest.toString();
}
