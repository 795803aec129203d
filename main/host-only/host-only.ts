import { hostedIn, type AllSettings } from '../../src/bridge/profiles.ts';
import { hostHere, type HostChoice } from '../../src/bridge/settings.ts';
import { formatInvitation } from '../../src/protocol/invite-link.ts';
import { greeting } from '../../src/service/greeting.ts';
import type { HostService } from '../hosting/host-service.ts';

export const isHostOnly = (argv: readonly string[]): boolean => argv.includes('--host-only');

/** What the settings say, where somebody has chosen to host; else this network, because nobody sits here. */
export const hostOnlyChoice = (settings: Pick<AllSettings, 'profiles'>): HostChoice =>
  hostedIn(settings) ?? { ...hostHere, reach: 'this-network' };

interface Deps {
  readonly hosting: Pick<HostService, 'state' | 'ownerInvite'>;
  readonly choice: HostChoice;
  readonly print: (line: string) => void;
  readonly openBrowser: (address: string) => void;
}

/** Tells once where the service is, as the command line does, and opens it in a browser of this computer. */
export function tellWhereItIs({ hosting, choice, print, openBrowser }: Deps): { open(): void } {
  let toldPort: number | undefined;
  const tell = (): void => {
    const now = hosting.state.getState();
    if (now.state !== 'running') return;
    const port = Number(URL.parse(now.address)?.port);
    if (port === toldPort) return;
    toldPort = port;
    const listening = choice.reach === 'this-network' ? '0.0.0.0' : '127.0.0.1';
    const about = { port, fingerprint: now.fingerprint, ownerInvite: hosting.ownerInvite() };
    for (const line of greeting(listening, about)) print(line);
  };
  hosting.state.subscribe(tell);
  tell();
  return {
    open() {
      const now = hosting.state.getState();
      if (now.state !== 'running') return;
      // Whoever opens it first on this computer is the owner: it stands here.
      openBrowser(formatInvitation({ address: now.address, invite: hosting.ownerInvite(), pin: null }));
    },
  };
}
