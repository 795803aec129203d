import type { Log } from '../../src/base/log.ts';
import type { SharedSettings } from '../../src/bridge/profiles.ts';
import { notificationsTexts } from '../../src/texts/notifications.ts';
import type { Notifier } from '../notifications/notifier.ts';

interface Closable {
  hide(): void;
  minimize(): void;
  show(): void;
  restore(): void;
}

interface ClosingDeps {
  readonly isQuitting: () => boolean;
  /** Whether a hidden window can be found again. */
  readonly canHide: () => Promise<boolean>;
  readonly settings: {
    getState(): Pick<SharedSettings, 'closeNoticeShown'>;
    changeShared(patch: Partial<SharedSettings>): void;
  };
  readonly notifier: Pick<Notifier, 'show'>;
  readonly log: Log;
}

export type Closing = ReturnType<typeof createClosing>;

/** Closing the window is not leaving: calls go on and come in. The first time this is said. */
export function createClosing({ isQuitting, canHide, settings, notifier, log }: ClosingDeps) {
  const sayOnce = (body: string, undo: () => void): void => {
    if (settings.getState().closeNoticeShown) return;
    settings.changeShared({ closeNoticeShown: true });
    notifier.show({
      key: 'close-notice',
      title: notificationsTexts.keepsRunning,
      body,
      onClick: undo,
    });
  };

  return async (event: { preventDefault(): void }, window: Closable): Promise<void> => {
    if (isQuitting()) return;
    event.preventDefault();
    const hide = await canHide().catch(() => false);
    if (hide) window.hide();
    else window.minimize();
    log.info('window closed', { how: hide ? 'hidden' : 'minimised' });
    if (hide) sayOnce(notificationsTexts.inTray, () => window.show());
    else sayOnce(notificationsTexts.inTaskbar, () => window.restore());
  };
}
