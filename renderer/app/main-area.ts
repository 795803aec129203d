import type { CallView } from '../../src/call/view.ts';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import type { OpenChat, Screen } from '../stores/app-model.ts';

/** What the main area shows. */
type MainArea =
  | { readonly show: 'settings' }
  | { readonly show: 'search' }
  | { readonly show: 'call'; readonly with: UserId }
  | { readonly show: 'chat'; readonly with: UserId; readonly isCallOver: boolean }
  | { readonly show: 'room'; readonly room: RoomId }
  | { readonly show: 'nothing' };

/** Whose conversation is open decides: the person of the call brings the call along. */
export function mainAreaOf(screen: Screen, chat: OpenChat | null, call: CallView): MainArea {
  if (screen !== 'main') return { show: screen };
  if (chat?.with === null) return { show: 'room', room: chat.room };
  const open = chat?.with ?? null;
  const isActive = call.phase === 'calling' || call.phase === 'live';
  if (isActive && (open === null || open === call.with)) return { show: 'call', with: call.with };
  if (open === null) return { show: 'nothing' };
  return { show: 'chat', with: open, isCallOver: call.phase === 'over' && call.with === open };
}

/** Whether the call is on screen somewhere; otherwise the sidebar has a row for it. */
export function isCallOnScreen(area: MainArea, isNarrowList: boolean): boolean {
  if (isNarrowList) return false;
  return area.show === 'call' || (area.show === 'chat' && area.isCallOver);
}
