import type { Observable } from '../base/observable.ts';
import type { CallId, UserId } from '../protocol/ids.ts';
import type { CallAsk, CallKind } from '../protocol/model.ts';
import type { Wishes } from '../protocol/pair-words.ts';
import type {
  CallMoment,
  CallPlace,
  CallView,
  MeasuredSound,
  OpenCallView,
  RingView,
  ShareKeeps,
} from './view.ts';

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
  /** Calls that go on in this person's rooms, on other devices. */
  readonly open: Observable<readonly OpenCallView[]>;
  /** A second call that rings while this person is in one, or calls. When that is over it rings as any other, if it still does. */
  readonly waiting: Observable<RingView | null>;
  /** Tells each moment once, as it happens. Returns the way to stop listening. */
  onMoment(listener: (moment: CallMoment) => void): () => void;
  /** Rings a person, or begins a call in a room (or comes into the one that goes on there). */
  start(to: CallPlace, kind: CallKind): void;
  /** Into a call that goes on; from another device of this person's it moves here. */
  join(call: CallId, kind: CallKind): void;
  /** With video, or with voice alone whatever the caller asked. */
  accept(kind: CallKind): void;
  decline(): void;
  /** Leaves this call and goes into the one that waits. */
  answerWaiting(kind: CallKind): void;
  declineWaiting(): void;
  /** Rings people of the room who are not in the call. */
  ring(users: readonly UserId[]): void;
  raiseHand(isRaised: boolean): void;
  react(emoji: string): void;
  /** By a host. */
  ask(user: UserId, what: CallAsk): void;
  remove(user: UserId): void;
  lock(isLocked: boolean): void;
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
  /** Tries once more what gives no sound or picture. */
  reopenDevice(kind: 'microphone' | 'camera'): void;
  share(choice: ShareChoice): void;
  stopSharing(): void;
  /** Holds the share: the others keep its last picture until it goes on. */
  pauseSharing(isPaused: boolean): void;
  /** What was measured of the computer's audio in it: with the call's own voices in it, it is left out. */
  hearShare(sound: MeasuredSound): void;
  /** As text to read or as something that moves; changed while it goes on. */
  keepOfShare(keeps: ShareKeeps): void;
  /** How one of the others is seen here: what nobody looks at is not sent, and what is small comes small. Kept until the next word. */
  look(user: UserId, wishes: Wishes): void;
  /** Network changed or computer woke: look at the connection now. */
  networkChanged(): void;
  /** With the page. Nothing is left by it: one that is loaded anew finds itself in the call and comes back. */
  end(): void;
}
