import type { ActiveCall, CallPlace, CallView } from '../../src/call/view.ts';
import type { OpenChat, SessionState } from './app-model.ts';

/** The name of a person or a room; empty where it is not there (any more). */
export const placeName = (
  { people, rooms }: Pick<SessionState, 'people' | 'rooms'>,
  place: CallPlace,
): string => (place.is === 'person' ? people.get(place.user)?.name : rooms.get(place.room)?.name) ?? '';

/** For a picture of it, and as a key. */
export const placeId = (place: CallPlace): string => (place.is === 'person' ? place.user : place.room);

export const placeOf = (open: OpenChat): CallPlace =>
  open.with === null ? { is: 'room', room: open.room } : { is: 'person', user: open.with };

/** Whether this device takes part in a call, or is about to. */
export const isInCall = (view: CallView): view is ActiveCall =>
  view.phase === 'calling' || view.phase === 'live';
