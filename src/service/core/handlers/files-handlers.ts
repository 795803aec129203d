import { fail, ok } from '../../../base/result.ts';
import type { filesRequests } from '../../../protocol/requests/files.ts';
import type { FileBook } from '../../files/file-book.ts';
import { mayManage } from '../access/access-rules.ts';
import type { People } from '../people.ts';
import type { HandlersOf } from './answer.ts';

interface FileManagers {
  readonly files: FileBook;
  readonly people: Pick<People, 'find'>;
}

export function createFilesHandlers({ files, people }: FileManagers): HandlersOf<typeof filesRequests> {
  return {
    'file.begin': (by, input) => files.begin(by, input),
    'file.abort': (by, { file }) => files.abort(by, file),
    'file.usage': (by) => ok(files.usage(by)),
    'service.storage': ({ user }) =>
      mayManage(people.find(user)?.role ?? 'guest') ? ok(files.storage()) : fail('not-allowed', 'for admins'),
  };
}
