import { execFileSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';

const found = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

const ip = (...words: string[]): void => void execFileSync('ip', words, { stdio: 'ignore' });

/**
 * An address of this computer that is not loopback. In the run's own network there is none until a spec needs one: a cable from
 * this computer to itself, which leads nowhere else: no default route, and none for multicast.
 */
export function plugIntoNetwork(): { readonly address: string; unplug(): void } {
  const own = found();
  if (own !== undefined) return { address: own, unplug() {} };
  const address = '10.77.0.1';
  ip('link', 'add', 'parley0', 'type', 'veth', 'peer', 'name', 'parley1');
  // An address that the computer gives itself becomes valid a second later, and Chromium then drops what it is loading.
  for (const end of ['parley0', 'parley1']) ip('link', 'set', end, 'addrgenmode', 'none');
  ip('address', 'add', `${address}/24`, 'dev', 'parley0');
  ip('link', 'set', 'parley0', 'up');
  ip('link', 'set', 'parley1', 'up');
  return { address, unplug: () => ip('link', 'delete', 'parley0') };
}
