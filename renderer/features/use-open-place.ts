import { useCallback } from 'preact/hooks';
import type { CallPlace } from '../../src/call/view.ts';
import { useModel } from './model-context.ts';

/** Leads to the conversation of a person or a room. */
export function useOpenPlace(): (place: CallPlace) => void {
  const { openChat, openRoom } = useModel();
  return useCallback(
    (place) => (place.is === 'person' ? openChat(place.user) : openRoom(place.room)),
    [openChat, openRoom],
  );
}
