import { isSamePlace, type CallPlace } from '../../../src/call/view.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { isInCall } from '../../stores/call-place.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';

/** What is to be said in the list of a call that goes on with a person or in a room; null where there is none. */
export function useCallGoingOn(place: CallPlace): string | null {
  const { call } = useModel();
  const here = useSelected(call.view, (view) =>
    isInCall(view) && isSamePlace(view.place, place) ? view.phase : null,
  );
  const open = useSelected(call.open, (calls) => calls.find((other) => isSamePlace(other.place, place)));
  if (here !== null) return here === 'calling' ? words.youAreCalling : words.youAreInCall;
  if (!open) return null;
  return open.isMineElsewhere ? words.callElsewhere : words.callGoesOn(open.users.length);
}

/** In the second line of a row, before what was said last. */
export const CallGoingOn = ({ said }: { said: string }) => (
  <span class="person-row-call">
    <Icon name="phone" size={14} />
    <span class="truncate">{said}</span>
  </span>
);
