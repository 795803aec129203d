import { createHosts, type Host, type Hosts } from './hosts.ts';
import { createLine, type Line } from './line.ts';
import { startFarStretch, type FarStretch } from './far-stretch.ts';

/** Where the service and the relay are reached from every home. */
export const internetAddress = '10.200.0.1';

/**
 * What a router makes of an address: `cone` takes the same port outside whoever it is for, so what one side learns of itself is
 * good for the other; `symmetric` takes another port for each destination, and only a relay helps.
 */
export type Nat = 'cone' | 'symmetric';

export interface HomePlan {
  readonly nat: Nat;
  /** Its line has a stretch on which packets take time. */
  readonly isFar?: boolean;
}

/** A person's computer behind a router of their own. */
export interface Home {
  readonly host: Host;
  readonly router: Host;
  readonly line: Line;
  /** Null unless it was planned. */
  readonly far: FarStretch | null;
  /** Another address from one moment to the next. */
  changeAddress(): void;
  /** No network at all, as between two access points. */
  leaveNetwork(): void;
  /** A network again, with another address than before. */
  joinNetwork(): void;
}

export interface Homes {
  readonly internet: Host;
  readonly homes: readonly Home[];
  end(): void;
}

const masquerade: Readonly<Record<Nat, string>> = {
  cone: 'masquerade',
  symmetric: 'masquerade fully-random',
};

/**
 * What comes unasked is dropped before it is translated, as real routers do; otherwise the far side's first packet would take
 * the port that the near side's needs.
 */
const natRules = (nat: Nat): string => `
table ip nat {
  chain out {
    type nat hook postrouting priority 100;
    oifname "outside" ${masquerade[nat]}
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

function createAddresses(
  host: Host,
  inner: string,
): Pick<Home, 'changeAddress' | 'leaveNetwork' | 'joinNetwork'> {
  let last = 2;
  const lose = (): void => void host.run(['ip', 'address', 'del', `${inner}.${last}/24`, 'dev', 'eth0']);
  const get = (): void => {
    last += 1;
    host.run(['ip', 'address', 'add', `${inner}.${last}/24`, 'dev', 'eth0']);
    // The route went with the address.
    defaultRoute(host, `${inner}.1`);
  };
  return {
    changeAddress() {
      lose();
      get();
    },
    leaveNetwork() {
      lose();
      host.run(['ip', 'link', 'set', 'eth0', 'down']);
    },
    joinNetwork() {
      host.run(['ip', 'link', 'set', 'eth0', 'up']);
      get();
    },
  };
}

async function buildHome(hosts: Hosts, internet: Host, number: number, plan: HomePlan): Promise<Home> {
  const [host, router] = [await hosts.add(), await hosts.add()];
  const [inner, outer] = [`10.${number}.0`, `10.200.${number}`];
  hosts.cable(
    { host, device: 'eth0', address: `${inner}.2/24` },
    { host: router, device: 'inside', address: `${inner}.1/24` },
  );
  const outside = { host: router, device: 'outside', address: `${outer}.2/24` };
  const uplink = { host: internet, device: `home${number}`, address: `${outer}.1/24` };
  let far: FarStretch | null = null;
  if (plan.isFar) {
    const between = await hosts.add();
    hosts.cable(outside, { host: between, device: 'near' });
    hosts.cable({ host: between, device: 'far' }, uplink);
    far = await startFarStretch(between);
  } else {
    hosts.cable(outside, uplink);
  }
  defaultRoute(host, `${inner}.1`);
  defaultRoute(router, `${outer}.1`);
  forward(router);
  router.run(['nft', '-f', '-'], natRules(plan.nat));
  return { host, router, line: createLine(router), far, ...createAddresses(host, inner) };
}

/** As many homes as there are plans, and an internet between them. */
export async function buildHomes(plans: readonly HomePlan[]): Promise<Homes> {
  const hosts = createHosts();
  const homes: Home[] = [];
  const end = (): void => {
    for (const { far } of homes) far?.end();
    hosts.end();
  };
  try {
    const internet = await hosts.add();
    internet.run(['ip', 'address', 'add', `${internetAddress}/32`, 'dev', 'lo']);
    forward(internet);
    for (const [index, plan] of plans.entries())
      homes.push(await buildHome(hosts, internet, index + 1, plan));
    return { internet, homes, end };
  } catch (error) {
    end();
    throw error;
  }
}
