import type { Availability, Presence } from '../../../src/protocol/model.ts';
import { isInCall } from '../../stores/call-place.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { presenceTexts } from '../../../src/texts/presence.ts';
import { choiceWords } from '../presence-words.ts';

export interface OwnPresence {
  readonly chosen: Availability;
  readonly seenAs: Presence | Availability;
  /** As what one is seen, and until when where that is chosen. */
  readonly shown: string;
}

export function useOwnPresence(): OwnPresence {
  const { desktop, session, call } = useModel();
  const chosen = useSelected(desktop.settings, (s) => s.availability);
  const untilMs = useSelected(desktop.settings, (s) => s.untilMs);
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isIdle = useSelected(desktop.idle, (idle) => idle);
  const takesPart = useSelected(call.view, isInCall);
  const ofService =
    takesPart && chosen !== 'invisible' ? 'in-call' : isIdle && chosen === 'available' ? 'away' : null;
  const seenAs = isOnline ? (ofService ?? chosen) : 'offline';
  const isChosen = seenAs === chosen;
  return {
    chosen,
    seenAs,
    shown: isChosen
      ? choiceWords({ availability: chosen, untilMs }, Date.now())
      : presenceTexts.names[seenAs],
  };
}
