import * as v from 'valibot';
import { fileId, type FileId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { Blobs } from '../files/blobs.ts';
import type { FileBook } from '../files/file-book.ts';
import { createUploads } from '../files/uploads.ts';
import type { Admit } from './admit.ts';
import { allowOrigin, answerPreflight } from './cross-origin.ts';
import type { FileRequest } from './file-request.ts';
import { breakOff } from './piece.ts';
import { refuse } from './refusal.ts';
import type { Route } from './route.ts';
import { sendFile, sendThumbnail } from './send-file.ts';
import { takePiece, takeThumbnail } from './take-file.ts';

interface FileDeps {
  readonly book: FileBook;
  readonly blobs: Blobs;
  readonly admit: Admit;
}

interface Target {
  readonly file: FileId;
  readonly isThumbnail: boolean;
}

/** Never decoded: a path is made of an id alone. */
function targetOf(address: string): Target | undefined {
  const [, id, small] = /^\/files\/([0-9a-f-]{36})(\/thumbnail)?$/.exec(address) ?? [];
  const file = v.safeParse(fileId, id);
  return file.success ? { file: file.output, isThumbnail: small !== undefined } : undefined;
}

/** What is asked under `/files/`. */
export function createFileRoutes({ book, blobs, admit }: FileDeps): Route {
  const uploads = createUploads({ book, blobs });

  const serve = async (asked: FileRequest, isThumbnail: boolean): Promise<void> => {
    if (asked.request.method === 'PUT') {
      try {
        await (isThumbnail ? takeThumbnail(asked, book) : takePiece(asked, uploads));
      } catch (error) {
        breakOff(error, asked.request, asked.response);
      }
    } else {
      await (isThumbnail ? sendThumbnail(asked, book, blobs) : sendFile(asked, book, blobs));
    }
  };

  return async (request, response) => {
    const { url: address = '/', method = 'GET' } = request;
    if (!address.startsWith('/files/')) return false;
    allowOrigin(request, response);
    const target = targetOf(address);
    if (!target) refuse(response, { code: 'not-found' });
    else if (method === 'OPTIONS') answerPreflight(response);
    else if (!['GET', 'HEAD', 'PUT'].includes(method)) {
      response.writeHead(405, { allow: 'GET, HEAD, PUT, OPTIONS' }).end();
    } else {
      const by = admit(request, response);
      if (!by) return true;
      // Unheard, this ends the socket: whoever stands still in the middle does not hold it for ever.
      request.socket.setTimeout(limits.transferIdleMs);
      await serve({ request, response, user: by.user, file: target.file }, target.isThumbnail);
    }
    return true;
  };
}
