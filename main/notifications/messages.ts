import type { RouteInput } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import { notificationsTexts } from '../../src/texts/notifications.ts';
import type { SendEvent } from '../ipc/events.ts';
import { roomKey } from './notice-key.ts';
import type { NotificationRequest, Notifier } from './notifier.ts';

interface MessageNotificationDeps {
  readonly notifier: Notifier;
  readonly send: SendEvent;
  readonly window: { show(profile: ProfileId): void; flash(on: boolean): void };
  /** One can write into the notification itself (macOS, Windows). */
  readonly repliesInline: boolean;
}

/** One notification a room: the newest message. A click leads to it. */
export const createMessageNotifications = ({
  notifier,
  send,
  window,
  repliesInline,
}: MessageNotificationDeps) => {
  const answering = (room: RoomId, profile: ProfileId, open: () => void): Partial<NotificationRequest> =>
    repliesInline
      ? { onReply: (text) => send({ profile }, 'command', { command: 'reply', room, text: text.trim() }) }
      : { actions: [{ label: notificationsTexts.reply, run: open }] };

  return ({ room, seq, title, body }: RouteInput<'notify.message'>, profile: ProfileId): void => {
    const open = (): void => {
      window.show(profile);
      send({ profile }, 'command', { command: 'open-room', room, seq });
    };
    notifier.show({
      key: roomKey(room, profile),
      group: room,
      title,
      body,
      onClick: open,
      onFailed: () => window.flash(true),
      ...answering(room, profile, open),
    });
  };
};
