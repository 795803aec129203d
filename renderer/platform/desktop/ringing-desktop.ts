import type { Observable } from '../../../src/base/observable.ts';
import type { KeySystem } from '../../../src/bridge/keys.ts';
import type { RingAnswer, RingingCall, RingKeys } from '../../../src/bridge/ring.ts';
import type { Settings } from '../../../src/bridge/settings.ts';
import type { CallId } from '../../../src/protocol/ids.ts';

/** What the ringing page may see and do. Its window is main's; this page only draws the call and says the answer. */
export interface RingingDesktop {
  /** Null once the call is over. */
  readonly call: Observable<RingingCall | null>;
  readonly theme: Settings['theme'];
  readonly language: Settings['language'];
  /** With which keys it is answered from anywhere. */
  readonly keys: RingKeys & { readonly system: KeySystem };
  /** The ring came a moment after another, which another page showed. */
  readonly guarded: boolean;
  answer(call: CallId, answer: RingAnswer): void;
  /** Asks for room for more than the answers. */
  unfold(isUnfolded: boolean): void;
}
