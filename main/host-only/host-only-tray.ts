import { unreachable } from '../../src/base/result.ts';
import type { Hosting } from '../../src/bridge/contract.ts';
import type { TrayAction, TrayIcon, TrayModel } from '../tray/tray-model.ts';

interface Said {
  readonly icon: TrayIcon;
  readonly words: string;
}

function saidOf(hosting: Hosting): Said {
  switch (hosting.state) {
    case 'off':
      return { icon: 'idle', words: 'Not hosting' };
    case 'starting':
      return { icon: 'idle', words: 'Starting' };
    case 'running':
      return hosting.networkAddresses.length > 0
        ? { icon: 'online', words: 'Hosting for this network' }
        : { icon: 'online', words: 'Hosting, but reached from this computer alone' };
    case 'failed':
      return {
        icon: 'offline',
        words: `The service does not run: ${failureWords[hosting.reason](hosting.port)}`,
      };
    default:
      return unreachable(hosting);
  }
}

const failureWords: Readonly<
  Record<Extract<Hosting, { state: 'failed' }>['reason'], (port: number) => string>
> = {
  'port-in-use': (port) => `port ${port} is in use`,
  'data-damaged': () => 'its data is damaged',
  'data-newer': () => 'its data is of a newer Parley',
  'data-unusable': () => 'its data cannot be opened',
  crashed: () => 'it stopped several times',
};

/** What the menu's items do; the browser stands for the window that this computer does not show. */
export const createHostOnlyActions =
  ({ open, retry, quit }: { open: () => void; retry: () => void; quit: () => void }) =>
  (action: TrayAction): void => {
    if (action.do === 'show-window') open();
    else if (action.do === 'retry-hosting') retry();
    else if (action.do === 'quit') quit();
  };

export function hostOnlyTray(hosting: Hosting): TrayModel {
  const { icon, words } = saidOf(hosting);
  return {
    icon,
    tooltip: `Parley: ${words}`,
    menu: [
      { kind: 'words', label: words },
      { kind: 'separator' },
      ...(hosting.state === 'running'
        ? [{ kind: 'action', label: 'Open in the browser', action: { do: 'show-window' } } as const]
        : []),
      ...(hosting.state === 'failed'
        ? [{ kind: 'action', label: 'Try again', action: { do: 'retry-hosting' } } as const]
        : []),
      { kind: 'action', label: 'Quit Parley', action: { do: 'quit' } },
    ],
  };
}
