import type { Host } from './hosts.ts';

/** The line between a home and the internet. Whatever is set goes from now on, and for both directions where it names none. */
export interface Line {
  /** Null: as fast as it can. */
  setRate(kilobits: number | null): void;
  setUpload(kilobits: number): void;
  /** The share of packets that get lost by chance, 0 to 1. */
  setLoss(share: number): void;
  /** Nothing goes through, and nobody is told. */
  cut(): void;
  mend(): void;
  dropUdp(): void;
  /** TCP to this port. */
  dropPort(port: number): void;
}

interface Losses {
  readonly share: number;
  readonly isCut: boolean;
  readonly dropsUdp: boolean;
  readonly droppedPort: number | null;
}

/** A tenth of a percent. */
const steps = 1000;

/** Before the router's own rules. The first two lines let the table be there already. */
const rules = ({ share, isCut, dropsUdp, droppedPort }: Losses): string => `
add table ip line
delete table ip line
table ip line {
  chain through {
    type filter hook forward priority -10;
    ${isCut ? 'drop' : ''}
    ${dropsUdp ? 'ip protocol udp drop' : ''}
    ${droppedPort === null ? '' : `tcp dport ${droppedPort} drop`}
    ${share > 0 ? `numgen random mod ${steps} < ${Math.round(share * steps)} drop` : ''}
  }
}
`;

const [up, down] = ['outside', 'inside'] as const;

/** What a cheap router's queue holds. */
const queueMs = 300;

export function createLine(router: Host): Line {
  let losses: Losses = { share: 0, isCut: false, dropsUdp: false, droppedPort: null };
  const slow = new Set<string>();
  const lose = (change: Partial<Losses>): void => {
    losses = { ...losses, ...change };
    router.run(['nft', '-f', '-'], rules(losses));
  };
  const limit = (device: string, kilobits: number | null): void => {
    const { run } = router;
    if (kilobits !== null)
      run([
        ...['tc', 'qdisc', 'replace', 'dev', device, 'root', 'tbf', 'rate', `${kilobits}kbit`],
        ...['burst', '4kb', 'latency', `${queueMs}ms`],
      ]);
    else if (slow.has(device)) run(['tc', 'qdisc', 'del', 'dev', device, 'root']);
    if (kilobits === null) slow.delete(device);
    else slow.add(device);
  };
  return {
    setRate(kilobits) {
      for (const device of [up, down]) limit(device, kilobits);
    },
    setUpload: (kilobits) => limit(up, kilobits),
    setLoss: (share) => lose({ share }),
    cut: () => lose({ isCut: true }),
    mend: () => lose({ isCut: false }),
    dropUdp: () => lose({ dropsUdp: true }),
    dropPort: (droppedPort) => lose({ droppedPort }),
  };
}
