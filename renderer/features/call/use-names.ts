import type { CallPlace } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { placeName } from '../../stores/call-place.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';

/** The name of a person or a room; empty when it is gone. */
export function usePlaceName(place: CallPlace): string {
  const { session } = useModel();
  return useSelected(session, (s) => placeName(s, place));
}

/** The names of people, whoever else there is; one's own is what the settings say. */
export function useNames(): (user: UserId) => string {
  const { session, desktop } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const own = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  return (user) => (user === self ? own : nameOf({ people }, user));
}
