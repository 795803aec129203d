import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileId, UserId } from '../../protocol/ids.ts';

/** One request for one file, by somebody who proved who they are. */
export interface FileRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly user: UserId;
  readonly file: FileId;
}
