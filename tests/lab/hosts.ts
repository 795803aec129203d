import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A computer of the lab: a network namespace, and what runs in it. */
export interface Host {
  /** The same command, in this host's network. */
  command(...words: readonly string[]): [program: string, ...words: string[]];
  /** Runs to its end; what it printed. */
  run(words: readonly string[], input?: string): string;
}

export interface Plug {
  readonly host: Host;
  readonly device: string;
  /** With the length of its network: 10.1.0.2/24. None where nothing speaks IP. */
  readonly address?: string;
}

export interface Hosts {
  add(): Promise<Host>;
  cable(a: Plug, b: Plug): void;
  end(): void;
}

/**
 * IPv4 alone: a device finds its IPv6 address a second or two after it came up, at a moment of its own choosing, and a browser that
 * loads a page just then gives up with ERR_NETWORK_CHANGED.
 */
const bringUp = `
for each in all default; do
  echo 1 > /proc/sys/net/ipv6/conf/$each/disable_ipv6 || true
done 2> /dev/null
ip link set lo up && echo up && exec cat
`;

/** Lives as long as its stdin: nothing is left behind, however the test ends. */
async function openNamespace(): Promise<ChildProcess> {
  const keeper = spawn('unshare', ['--net', 'sh', '-c', bringUp], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await Promise.race([
    once(keeper.stdout, 'data'),
    once(keeper, 'exit').then(() => {
      throw new Error('this system lets nobody make a network of their own here');
    }),
  ]);
  return keeper;
}

export function createHosts(): Hosts {
  const keepers: ChildProcess[] = [];
  const namespaces = new Map<Host, string>();
  let cables = 0;

  const namespaceOf = (host: Host): string => namespaces.get(host) ?? '';

  const plugIn = ({ host, device, address }: Plug, end: string): void => {
    execFileSync('ip', ['link', 'set', end, 'netns', namespaceOf(host)]);
    host.run(['ip', 'link', 'set', end, 'name', device]);
    if (address !== undefined) host.run(['ip', 'address', 'add', address, 'dev', device]);
    host.run(['ip', 'link', 'set', device, 'up']);
  };

  return {
    async add() {
      const keeper = await openNamespace();
      keepers.push(keeper);
      const enter = ['nsenter', `--net=/proc/${keeper.pid}/ns/net`, '--'] as const;
      const host: Host = {
        command: (...words) => [...enter, ...words] as [string, ...string[]],
        run(words, input) {
          const [program, ...rest] = host.command(...words);
          return execFileSync(program, rest, { encoding: 'utf8', ...(input !== undefined && { input }) });
        },
      };
      namespaces.set(host, String(keeper.pid));
      return host;
    },
    cable(a, b) {
      cables += 1;
      const [endA, endB] = [`lab${process.pid % 10_000}a${cables}`, `lab${process.pid % 10_000}b${cables}`];
      execFileSync('ip', ['link', 'add', endA, 'type', 'veth', 'peer', 'name', endB]);
      plugIn(a, endA);
      plugIn(b, endB);
    },
    end() {
      for (const keeper of keepers) keeper.stdin?.end();
    },
  };
}
