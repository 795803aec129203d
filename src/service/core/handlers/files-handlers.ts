import { ok } from '../../../base/result.ts';
import type { filesRequests } from '../../../protocol/requests/files.ts';
import type { FileBook } from '../../files/file-book.ts';
import type { HandlersOf } from './answer.ts';

export function createFilesHandlers(files: FileBook): HandlersOf<typeof filesRequests> {
  return {
    'file.begin': (by, input) => files.begin(by, input),
    'file.abort': (by, { file }) => files.abort(by, file),
    'file.usage': (by) => ok(files.usage(by)),
  };
}
