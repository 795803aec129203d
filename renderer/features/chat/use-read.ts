import { useEffect } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';

/** Says that the newest message was read, when it really was: at the end of the list, in a window that has the focus. */
export function useRead(
  room: RoomId,
  canSee: boolean,
  unread: number,
  markRead: (room: RoomId) => void,
): void {
  useEffect(() => {
    if (!canSee || unread === 0) return undefined;
    const look = (): void => {
      if (document.hasFocus() && document.visibilityState === 'visible') markRead(room);
    };
    look();
    globalThis.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      globalThis.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [room, canSee, unread, markRead]);
}
