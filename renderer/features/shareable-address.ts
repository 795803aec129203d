import { normaliseServiceAddress } from '../../src/bridge/service-address.ts';
import { useSelected } from '../stores/use-observable.ts';
import { useModel } from './model-context.ts';
import { useHosting } from './use-hosting.ts';

/** The address of this service as a browser opens it, for a link to hand on. */
export function webAddress(address: string): string {
  const normal = normaliseServiceAddress(address);
  const url = normal.ok ? URL.parse(normal.value) : null;
  if (!url) return address;
  const path = url.pathname === '/ws' ? '/' : url.pathname.replace(/\/ws$/, '/');
  return `${url.protocol === 'wss:' ? 'https' : 'http'}://${url.host}${path}`;
}

/** What an invite needs beside its token. */
export function useShareableAddress(): { readonly address: string; readonly pin: string | null } {
  const { desktop } = useModel();
  const service = useSelected(desktop.settings, (s) => s.profile?.service);
  const hosting = useHosting();
  if (service?.mode === 'join') return { address: webAddress(service.address), pin: service.pin };
  if (hosting.state !== 'running') return { address: '', pin: null };
  return { address: webAddress(hosting.networkAddresses[0] ?? hosting.address), pin: hosting.fingerprint };
}
