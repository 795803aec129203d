import type { RoomId } from '../../src/protocol/ids.ts';
import type { SendEvent } from '../ipc/events.ts';
import type { Notifier } from './notifier.ts';

interface MessageNotificationDeps {
  readonly notifier: Notifier;
  readonly send: SendEvent;
  readonly showWindow: () => void;
}

/** One notification a room: the newest message. A click leads to the room. */
export const createMessageNotifications =
  ({ notifier, send, showWindow }: MessageNotificationDeps) =>
  ({ room, title, body }: { room: RoomId; title: string; body: string }): void =>
    notifier.show({
      key: `room:${room}`,
      title,
      body,
      onClick() {
        showWindow();
        send('main', 'command', { command: 'open-room', room });
      },
    });
