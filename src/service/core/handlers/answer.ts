import type { Result } from '../../../base/result.ts';
import type { ErrorCode } from '../../../protocol/errors.ts';
import type { RequestInput, RequestOutput, RequestType } from '../../../protocol/requests.ts';
import type { Identity } from '../connection.ts';

/** For each of these requests what is done for whom. */
export type HandlersOf<Requests> = {
  readonly [Type in keyof Requests & RequestType]: (
    by: Identity,
    input: RequestInput<Type>,
  ) => Result<RequestOutput<Type>, ErrorCode>;
};
