import type { CallPlace } from '../../../src/call/view.ts';
import { callTexts } from '../../../src/texts/call.ts';
import type { ActiveCall } from './active-call.ts';

/** What the call is called: with whom, or where. */
export const callName = (place: CallPlace, name: string): string =>
  place.is === 'person' ? callTexts.callWith(name) : callTexts.callIn(name);

/** How far the call is, in one or two words. */
export function stateWords(view: ActiveCall): string {
  if (view.phase === 'calling') return view.alerting ? callTexts.ringingThere : callTexts.calling;
  if (view.place.is === 'person' || view.connection !== 'connected')
    return callTexts.connection[view.connection];
  return view.peers.length === 0 ? callTexts.onlyYou : callTexts.people(view.peers.length + 1);
}
