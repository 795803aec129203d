import { unreachable } from '../../src/base/result.ts';
import type { Ringing } from '../ringing/ringing.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { Tell } from '../profiles/commands.ts';
import type { TrayAction } from './tray-model.ts';

interface TrayActionDeps {
  readonly tell: Tell;
  readonly ringing: Pick<Ringing, 'answerCurrent'>;
  readonly showWindow: (profile?: ProfileId) => void;
  readonly retryHosting: () => void;
  readonly quit: () => void;
}

/** What the menu items do. The page carries commands out; only settings need its window. */
export const createTrayActions =
  ({ tell, ringing, showWindow, retryHosting, quit }: TrayActionDeps) =>
  (action: TrayAction): void => {
    switch (action.do) {
      case 'command':
        if (action.command.command === 'open-settings') showWindow();
        return tell(action.command);
      case 'answer':
        return ringing.answerCurrent(action.answer, action.call);
      case 'show-window':
        return showWindow(action.profile);
      case 'retry-hosting':
        return retryHosting();
      case 'quit':
        return quit();
      default:
        return unreachable(action);
    }
  };
