import type { Observable } from '../../../src/base/observable.ts';
import type { ErrorCode } from '../../../src/protocol/errors.ts';
import type { EventData, EventType } from '../../../src/protocol/events.ts';
import type { RequestInput, RequestOutput, RequestType } from '../../../src/protocol/requests.ts';

/** `away`: there is no connection, or it went before the answer came. */
export type RequestFailure = ErrorCode | 'away';

/** A `Result`, with the service's own word on when to try again. */
export type RequestAnswer<Type extends RequestType> =
  | { readonly ok: true; readonly value: RequestOutput<Type> }
  | {
      readonly ok: false;
      readonly code: RequestFailure;
      readonly detail?: string;
      readonly retryAfterMs?: number;
    };

/** `replaced`: this device is connected elsewhere. `not-admitted`: it asked, and the answer was no. */
export type RefusalReason =
  | 'version'
  | 'replaced'
  | 'rejected'
  | 'removed'
  | 'invite-required'
  | 'invite-invalid'
  | 'link-invalid'
  | 'approval-required'
  | 'not-admitted';

/** The app that hosts it was quit, or hosting was turned off in it. */
export type Closing = 'quit' | 'turned-off';

export type ServiceConnection =
  | { readonly state: 'idle' }
  | { readonly state: 'connecting'; readonly attempt: number }
  | { readonly state: 'online'; readonly welcome: RequestOutput<'hello'> }
  | { readonly state: 'waiting'; readonly attempt: number; readonly retryAtMs: number }
  /** Its host said that it goes. It is looked for all the while, and this stays until it is back. */
  | { readonly state: 'closed'; readonly why: Closing }
  /** Somebody has to let this device in, and was asked. */
  | { readonly state: 'knocking' }
  /** Trying again would not help. */
  | { readonly state: 'refused'; readonly reason: RefusalReason };

/** The line to the service: says hello, comes back by itself, matches answers to requests. */
export interface ServiceClient {
  readonly connection: Observable<ServiceConnection>;
  request<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<RequestAnswer<Type>>;
  on<Type extends EventType>(type: Type, listener: (data: EventData<Type>) => void): () => void;
  /** A token for http that is good for some time yet; null while there is no line. */
  token(): Promise<string | null>;
  /** To this address from now on, also after a refusal; null: to none. */
  connectTo(address: string | null): void;
  /** The network changed or the computer woke: try now, and do not trust an old socket. */
  retryNow(): void;
  /** With the page, which says so. */
  end(): void;
}
