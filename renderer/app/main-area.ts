import { isSamePlace, type CallPlace, type CallView } from '../../src/call/view.ts';
import type { OpenChat, Screen } from '../stores/app-model.ts';
import { isInCall, placeOf } from '../stores/call-place.ts';

/** What the main area shows. */
type MainArea =
  | { readonly show: 'settings' }
  | { readonly show: 'search' }
  | { readonly show: 'recordings' }
  | { readonly show: 'help' }
  | { readonly show: 'call'; readonly place: CallPlace }
  | { readonly show: 'chat'; readonly place: CallPlace; readonly isCallOver: boolean }
  | { readonly show: 'nothing' };

/** In a narrow window too they are on screen instead of the list. */
export const isApart = ({ show }: MainArea): boolean =>
  show === 'settings' || show === 'search' || show === 'recordings' || show === 'help';

/** Whose conversation is open decides: the person or room of the call brings the call along. */
export function mainAreaOf(screen: Screen, chat: OpenChat | null, call: CallView): MainArea {
  if (screen !== 'main') return { show: screen };
  const open = chat && placeOf(chat);
  const isOfCall = call.phase !== 'idle' && (open === null || isSamePlace(open, call.place));
  if (isOfCall && isInCall(call)) return { show: 'call', place: call.place };
  if (open === null) return { show: 'nothing' };
  return { show: 'chat', place: open, isCallOver: call.phase === 'over' && isOfCall };
}

/** Whether the call is on screen somewhere; otherwise the sidebar has a row for it. */
export function isCallOnScreen(area: MainArea, isNarrowList: boolean): boolean {
  if (isNarrowList) return false;
  return area.show === 'call' || (area.show === 'chat' && area.isCallOver);
}
