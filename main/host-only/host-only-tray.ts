import { unreachable } from '../../src/base/result.ts';
import type { Hosting } from '../../src/bridge/contract.ts';
import { hostOnlyTexts } from '../../src/texts/host-only.ts';
import { trayTexts } from '../../src/texts/tray.ts';
import type { TrayAction, TrayIcon, TrayModel } from '../tray/tray-model.ts';

interface Said {
  readonly icon: TrayIcon;
  readonly words: string;
}

function saidOf(hosting: Hosting): Said {
  switch (hosting.state) {
    case 'off':
    case 'starting':
      return { icon: 'idle', words: hostOnlyTexts.states[hosting.state] };
    case 'running':
      return hosting.networkAddresses.length > 0
        ? { icon: 'online', words: hostOnlyTexts.forNetwork }
        : { icon: 'online', words: hostOnlyTexts.forComputer };
    case 'failed':
      return { icon: 'offline', words: failureWords(hosting) };
    default:
      return unreachable(hosting);
  }
}

function failureWords({ reason, port }: Extract<Hosting, { state: 'failed' }>): string {
  const { failures } = hostOnlyTexts;
  return reason === 'port-in-use' ? failures[reason](port) : failures[reason];
}

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
    tooltip: trayTexts.tooltip(words),
    menu: [
      { kind: 'words', label: words },
      { kind: 'separator' },
      ...(hosting.state === 'running'
        ? [{ kind: 'action', label: hostOnlyTexts.open, action: { do: 'show-window' } } as const]
        : []),
      ...(hosting.state === 'failed'
        ? [{ kind: 'action', label: hostOnlyTexts.retry, action: { do: 'retry-hosting' } } as const]
        : []),
      { kind: 'action', label: trayTexts.quit, action: { do: 'quit' } },
    ],
  };
}
