import { execFileSync } from 'node:child_process';
import { createHosts, type Host } from '../../lab/hosts.ts';

export interface SecondMachine {
  readonly host: Host;
  /** Of this computer, as the other one reaches it. */
  readonly address: string;
  unplug(): void;
}

const ip = (...words: string[]): void => void execFileSync('ip', words, { stdio: 'ignore' });

/** Another computer, on a cable to this one that leads nowhere else. */
export async function plugInSecondMachine(): Promise<SecondMachine> {
  const hosts = createHosts();
  const host = await hosts.add();
  const [here, there] = ['parley0', 'eth0'];
  const address = '10.77.0.1';
  host.run(['ip', 'link', 'add', there, 'type', 'veth', 'peer', 'name', here]);
  host.run(['ip', 'link', 'set', here, 'netns', String(process.pid)]);
  host.run(['ip', 'address', 'add', '10.77.0.2/24', 'dev', there]);
  host.run(['ip', 'link', 'set', there, 'up']);
  // An address that the computer gives itself becomes valid a second later, and Chromium then drops what it is loading.
  ip('link', 'set', here, 'addrgenmode', 'none');
  ip('address', 'add', `${address}/24`, 'dev', here);
  ip('link', 'set', here, 'up');
  return {
    host,
    address,
    unplug() {
      ip('link', 'delete', here);
      hosts.end();
    },
  };
}
