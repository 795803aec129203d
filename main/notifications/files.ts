import type { RouteInput } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { SendEvent } from '../ipc/events.ts';
import type { Notifier } from './notifier.ts';

interface FileNotificationDeps {
  readonly notifier: Pick<Notifier, 'show'>;
  readonly send: SendEvent;
  readonly window: { show(profile: ProfileId): void; flash(on: boolean): void };
}

/** One for each profile: what somebody in its call offers last. */
export const createFileNotifications =
  ({ notifier, send, window }: FileNotificationDeps) =>
  ({ title, body }: RouteInput<'notify.files'>, profile: ProfileId): void =>
    notifier.show({
      ...{ key: `files@${profile}`, title, body },
      onClick() {
        window.show(profile);
        send({ profile }, 'command', { command: 'show-files' });
      },
      onFailed: () => window.flash(true),
    });
