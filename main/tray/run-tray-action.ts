import { unreachable } from '../../src/base/result.ts';
import type { Ringing } from '../ringing/ringing.ts';
import type { SendEvent } from '../ipc/events.ts';
import type { TrayAction } from './tray-model.ts';

interface TrayActionDeps {
  readonly send: SendEvent;
  readonly ringing: Pick<Ringing, 'answerCurrent'>;
  readonly showWindow: () => void;
  readonly retryHosting: () => void;
  readonly quit: () => void;
}

/** What the menu items do. The page carries commands out; only settings need its window. */
export const createTrayActions =
  ({ send, ringing, showWindow, retryHosting, quit }: TrayActionDeps) =>
  (action: TrayAction): void => {
    switch (action.do) {
      case 'command':
        if (action.command.command === 'open-settings') showWindow();
        return send('main', 'command', action.command);
      case 'answer':
        return ringing.answerCurrent(action.answer);
      case 'show-window':
        return showWindow();
      case 'retry-hosting':
        return retryHosting();
      case 'quit':
        return quit();
      default:
        return unreachable(action);
    }
  };
