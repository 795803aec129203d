/** What of the page's window and Notification is used. */
export interface NotificationMeans {
  readonly permission: NotificationPermission;
  requestPermission(): Promise<NotificationPermission>;
  show(title: string, options: NotificationOptions, clicked: () => void): void;
}

export function createNotificationMeans(page: Window & typeof globalThis): NotificationMeans | null {
  if (!('Notification' in page)) return null;
  return {
    get permission() {
      return page.Notification.permission;
    },
    requestPermission: () => page.Notification.requestPermission(),
    show(title, options, clicked) {
      const notification = new page.Notification(title, options);
      notification.addEventListener('click', () => {
        notification.close();
        page.focus();
        clicked();
      });
    },
  };
}

interface PageNotification {
  readonly title: string;
  readonly body: string;
  /** A newer one with the same tag takes its place. */
  readonly tag: string;
  readonly clicked: () => void;
}

/** Shows a notification if the person allows it, and asks the first time that there is something to show. */
export async function showPageNotification(
  means: NotificationMeans | null,
  { title, body, tag, clicked }: PageNotification,
): Promise<void> {
  if (!means) return;
  try {
    const permission = means.permission === 'default' ? await means.requestPermission() : means.permission;
    if (permission === 'granted') means.show(title, { body, tag }, clicked);
  } catch {
    // Chromium on Android throws for `new Notification`; the unread count in the page is what remains.
  }
}
