import { unreachable } from '../../src/base/result.ts';
import type { Command } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { SendEvent } from '../ipc/events.ts';

interface CommandDeps {
  readonly send: SendEvent;
  readonly shown: () => ProfileId;
  readonly calling: () => ProfileId | null;
}

export type Tell = (command: Command) => void;

/** What tray, keys and task bar mean goes to the page that it is about. Being there or not is said of all services at once. */
export const createTell =
  ({ send, shown, calling }: CommandDeps): Tell =>
  (command) => {
    switch (command.command) {
      case 'set-availability':
        return send('main', 'command', command);
      case 'toggle-microphone':
      case 'set-microphone':
      case 'close-when-silent':
      case 'toggle-camera':
      case 'share':
      case 'stop-sharing':
      case 'leave-call':
        return send({ profile: calling() ?? shown() }, 'command', command);
      case 'open-settings':
      case 'open-room':
      case 'show-files':
      case 'reply':
        return send({ profile: shown() }, 'command', command);
      default:
        return unreachable(command);
    }
  };
