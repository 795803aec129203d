import type { Observable } from '../base/observable.ts';
import type { UserId } from '../protocol/ids.ts';
import type { CallKind } from '../protocol/model.ts';
import type { CallView } from './view.ts';

/** What was picked to be shared. `id` is empty where the system brings its own picker. */
export interface ShareChoice {
  readonly id: string;
  readonly surface: 'screen' | 'window';
  readonly name: string;
  readonly audio: boolean;
}

/**
 * The call engine as the user interface sees it. Every method returns at once and is safe in every phase (a late click does
 * nothing); what came of it is in `view`.
 */
export interface CallEngine {
  readonly view: Observable<CallView>;
  start(to: UserId, kind: CallKind): void;
  /** With video, or with voice alone whatever the caller asked. */
  accept(kind: CallKind): void;
  decline(): void;
  /** Cancels, hangs up. */
  leave(): void;
  /** Puts the outcome of the last call away. */
  dismiss(): void;
  /** After `failed`: tries the connection once more. */
  retry(): void;
  setMicrophone(on: boolean): void;
  setCamera(on: boolean): void;
  /** Changes the device during the call, and for the next one. The empty string is the system's default. */
  useDevice(kind: 'microphone' | 'camera', deviceId: string): void;
  share(choice: ShareChoice): void;
  stopSharing(): void;
  /** Network changed or computer woke: look at the connection now. */
  networkChanged(): void;
  end(): void;
}
