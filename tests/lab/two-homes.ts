import { createHosts, type Host, type Hosts } from './hosts.ts';

/** Where the service and the relay are reached from both homes. */
export const internetAddress = '10.200.0.1';

export interface Home {
  readonly host: Host;
  readonly router: Host;
}

export interface TwoHomes {
  readonly internet: Host;
  readonly ada: Home;
  readonly bob: Home;
  /** From now on the router of this home lets no UDP through. */
  dropUdp(home: Home): void;
  end(): void;
}

/**
 * Another port for each destination: no address that one side learns of itself is good for the other, and only a relay helps.
 * What comes unasked is dropped before it is translated, as real routers do; otherwise the far side's first packet would take
 * the port that the near side's needs.
 */
const symmetricNat = `
table ip nat {
  chain out {
    type nat hook postrouting priority 100;
    oifname "outside" masquerade fully-random
  }
}
table ip guard {
  chain to-router {
    type filter hook input priority 0;
    ct state established,related accept
    iifname "outside" drop
  }
  chain through {
    type filter hook forward priority 0;
    ct state established,related accept
    iifname "outside" drop
  }
}
`;

const forward = (host: Host): void => void host.run(['sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward']);
const defaultRoute = (host: Host, via: string): void =>
  void host.run(['ip', 'route', 'add', 'default', 'via', via]);

async function buildHome(hosts: Hosts, internet: Host, number: 1 | 2): Promise<Home> {
  const [host, router] = [await hosts.add(), await hosts.add()];
  const [inner, outer] = [`10.${number}.0`, `10.200.${number}`];
  hosts.cable(
    { host, device: 'eth0', address: `${inner}.2/24` },
    { host: router, device: 'inside', address: `${inner}.1/24` },
  );
  hosts.cable(
    { host: router, device: 'outside', address: `${outer}.2/24` },
    { host: internet, device: `home${number}`, address: `${outer}.1/24` },
  );
  defaultRoute(host, `${inner}.1`);
  defaultRoute(router, `${outer}.1`);
  forward(router);
  router.run(['nft', '-f', '-'], symmetricNat);
  return { host, router };
}

export async function buildTwoHomes(): Promise<TwoHomes> {
  const hosts = createHosts();
  try {
    const internet = await hosts.add();
    internet.run(['ip', 'address', 'add', `${internetAddress}/32`, 'dev', 'lo']);
    forward(internet);
    return {
      internet,
      ada: await buildHome(hosts, internet, 1),
      bob: await buildHome(hosts, internet, 2),
      dropUdp: ({ router }) =>
        void router.run(
          ['nft', '-f', '-'],
          'table ip strict { chain through { type filter hook forward priority -10; ip protocol udp drop; }; }\n',
        ),
      end: () => hosts.end(),
    };
  } catch (error) {
    hosts.end();
    throw error;
  }
}
