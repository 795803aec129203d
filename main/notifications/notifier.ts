import type { Notification, NotificationConstructorOptions } from 'electron';
import type { Log } from '../../src/base/log.ts';

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
  readonly onClick: () => void;
  /** Shown on macOS and Windows. Linux has no buttons (Electron issue 24333): what they do is elsewhere too. */
  readonly actions?: readonly NotificationAction[];
}

export interface Notifier {
  show(request: NotificationRequest): void;
  close(key: string): void;
  closeAll(): void;
}

type NativeNotification = Pick<Notification, 'show' | 'close' | 'on'>;

interface NotifierDeps {
  readonly isSupported: () => boolean;
  readonly create: (options: NotificationConstructorOptions) => NativeNotification;
  readonly hasActions: boolean;
  /** Linux reads markup in the body (Desktop Notifications Specification, "Markup"): links and pictures of whoever wrote it. */
  readonly readsMarkup: boolean;
  readonly log: Log;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const withoutMarkup = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? '');

export function createNotifier(deps: NotifierDeps): Notifier {
  const { isSupported, create, hasActions, readsMarkup, log } = deps;
  // Kept until it is closed: a collected notification loses its click (Electron issue 12690).
  const shown = new Map<string, NativeNotification>();

  const close = (key: string): void => {
    const notification = shown.get(key);
    shown.delete(key);
    notification?.close();
  };

  const listen = (notification: NativeNotification, request: NotificationRequest): void => {
    const { key, onClick, actions = [] } = request;
    const forget = (): void => {
      if (shown.get(key) === notification) shown.delete(key);
    };
    notification.on('click', () => {
      forget();
      onClick();
    });
    notification.on('action', ({ actionIndex }) => {
      forget();
      actions[actionIndex]?.run();
    });
    notification.on('close', forget);
    notification.on('failed', () => {
      forget();
      log.warn('notification not shown');
    });
  };

  return {
    show(request) {
      if (!isSupported()) return;
      const { key, title, body, silent = false, urgency = 'normal', actions = [] } = request;
      close(key);
      const notification = create({
        title,
        body: readsMarkup ? withoutMarkup(body) : body,
        silent,
        urgency,
        ...(hasActions && { actions: actions.map(({ label }) => ({ type: 'button', text: label })) }),
      });
      shown.set(key, notification);
      listen(notification, request);
      notification.show();
    },
    close,
    closeAll() {
      for (const key of [...shown.keys()]) close(key);
    },
  };
}
