import type { Notification, NotificationConstructorOptions } from 'electron';
import type { Log } from '../../src/base/log.ts';
import { notificationsTexts } from '../../src/texts/notifications.ts';

interface NotificationAction {
  readonly label: string;
  readonly run: () => void;
}

export interface NotificationRequest {
  /** A new notification takes the place of the one with the same key. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
  readonly silent?: boolean;
  readonly urgency?: 'normal' | 'critical';
  /** Those of one group are shown together where the system does so (macOS, Windows). */
  readonly group?: string;
  readonly onClick: () => void;
  /** The system did not show it. */
  readonly onFailed?: () => void;
  /** Many a notification service on Linux shows no buttons: what they do is elsewhere too. */
  readonly actions?: readonly NotificationAction[];
  /** A line typed into the notification itself (macOS, Windows). */
  readonly onReply?: (text: string) => void;
}

export interface Notifier {
  show(request: NotificationRequest): void;
  /** Shown by this run of the app: its own events tell what is pressed. */
  hasShown(key: string): boolean;
  close(key: string): void;
  closeAll(): void;
}

type NativeNotification = Pick<Notification, 'show' | 'close' | 'on'>;

interface NotifierDeps {
  readonly isSupported: () => boolean;
  readonly create: (options: NotificationConstructorOptions) => NativeNotification;
  /** Linux reads markup in the body (Desktop Notifications Specification, "Markup"): links and pictures of whoever wrote it. */
  readonly readsMarkup: boolean;
  readonly log: Log;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const withoutMarkup = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? '');

export function createNotifier(deps: NotifierDeps): Notifier {
  const { isSupported, create, readsMarkup, log } = deps;
  // Kept until it is closed: a collected notification loses its click (Electron issue 12690).
  const shown = new Map<string, NativeNotification>();
  const everShown = new Set<string>();

  const close = (key: string): void => {
    const notification = shown.get(key);
    shown.delete(key);
    notification?.close();
  };

  const listen = (notification: NativeNotification, request: NotificationRequest): void => {
    const { key, onClick, onFailed, onReply, actions = [] } = request;
    const forget = (): void => {
      if (shown.get(key) === notification) shown.delete(key);
    };
    let isAnswered = false;
    // A finger that presses twice, or a list that keeps what was pressed, must not answer or write twice.
    const answer = (run: () => void): void => {
      forget();
      if (isAnswered) return;
      isAnswered = true;
      run();
    };
    notification.on('click', () => {
      forget();
      onClick();
    });
    notification.on('action', ({ actionIndex }) => answer(() => actions[actionIndex]?.run()));
    notification.on('reply', ({ reply }) => answer(() => onReply?.(reply)));
    notification.on('close', ({ reason }) => {
      // Windows: it went from the screen into the list of notifications, where it can still be pressed.
      if (reason !== 'timedOut') forget();
    });
    notification.on('failed', () => {
      forget();
      log.warn('notification not shown');
      onFailed?.();
    });
  };

  return {
    show(request) {
      if (!isSupported()) return request.onFailed?.();
      const { key, group, title, body, silent = false, urgency = 'normal', actions = [] } = request;
      close(key);
      const notification = create({
        id: key,
        ...(group !== undefined && { groupId: group }),
        title,
        body: readsMarkup ? withoutMarkup(body) : body,
        silent,
        urgency,
        ...(actions.length > 0 && { actions: actions.map(({ label }) => ({ type: 'button', text: label })) }),
        ...(request.onReply && { hasReply: true, replyPlaceholder: notificationsTexts.reply }),
      });
      shown.set(key, notification);
      everShown.add(key);
      listen(notification, request);
      notification.show();
    },
    hasShown: (key) => everShown.has(key),
    close,
    closeAll() {
      for (const key of [...shown.keys()]) close(key);
    },
  };
}
