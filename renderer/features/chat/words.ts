import { isolated } from '../../../src/base/sentence.ts';
import { isSamePlace, type CallPlace, type CallView } from '../../../src/call/view.ts';
import type { ErrorCode } from '../../../src/protocol/errors.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import type { ServiceConnection } from '../../platform/service/service-client.ts';

/** Why there can be no call right now; null when there can. Calling where it rings from answers. */
export function callObstacle(
  connection: ServiceConnection['state'],
  call: CallView,
  place: CallPlace,
): string | null {
  const { obstacles } = chatTexts;
  if (call.phase === 'calling' || call.phase === 'live') return obstacles.inCall;
  if (call.phase === 'incoming') return isSamePlace(call.place, place) ? null : obstacles.otherRings;
  if (connection === 'closed') return obstacles.closed;
  if (connection !== 'online') return obstacles.offline;
  // Who is not here finds the call when they come.
  return null;
}

export function notSentWords(why: ErrorCode | null): string {
  const known: Readonly<Partial<Record<ErrorCode, string>>> = chatTexts.notSentWhy;
  return (why && known[why]) || chatTexts.notSent;
}

/** Who is writing, in a line. */
export function typingWords(names: readonly string[]): string {
  const { writing } = chatTexts;
  const [first = '', second = ''] = names;
  if (names.length === 0) return '';
  if (names.length === 1) return writing.one(first);
  return names.length === 2 ? writing.two(first, second) : writing.several;
}

/** Who has read up to a message of one's own. */
export function readWords(names: readonly string[], isEverybody: boolean, isRoomOfTwo: boolean): string {
  const { read } = chatTexts;
  if (isRoomOfTwo) return read.byOther;
  if (isEverybody) return read.byAll;
  const shown = names.slice(0, 3).map(isolated).join(', ');
  return names.length > 3 ? read.byMore(shown, names.length - 3) : read.by(shown);
}
