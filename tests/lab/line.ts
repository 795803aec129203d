import type { Host } from './hosts.ts';

/** The line between a home and the internet. Whatever is set goes for both directions, from now on. */
export interface Line {
  /** Null: as fast as it can. */
  setRate(kilobits: number | null): void;
  /** The share of packets that get lost by chance, 0 to 1. */
  setLoss(share: number): void;
  /** Nothing goes through, and nobody is told. */
  cut(): void;
  mend(): void;
  dropUdp(): void;
}

interface Losses {
  readonly share: number;
  readonly isCut: boolean;
  readonly dropsUdp: boolean;
}

/** A tenth of a percent. */
const steps = 1000;

/** Before the router's own rules. The first two lines let the table be there already. */
const rules = ({ share, isCut, dropsUdp }: Losses): string => `
add table ip line
delete table ip line
table ip line {
  chain through {
    type filter hook forward priority -10;
    ${isCut ? 'drop' : ''}
    ${dropsUdp ? 'ip protocol udp drop' : ''}
    ${share > 0 ? `numgen random mod ${steps} < ${Math.round(share * steps)} drop` : ''}
  }
}
`;

/** Up and down. */
const devices = ['outside', 'inside'] as const;

/** What a cheap router's queue holds. */
const queueMs = 300;

export function createLine(router: Host): Line {
  let losses: Losses = { share: 0, isCut: false, dropsUdp: false };
  let isSlow = false;
  const lose = (change: Partial<Losses>): void => {
    losses = { ...losses, ...change };
    router.run(['nft', '-f', '-'], rules(losses));
  };
  return {
    setRate(kilobits) {
      const discipline = kilobits === null ? [] : ['tbf', 'rate', `${kilobits}kbit`];
      for (const device of devices) {
        if (discipline.length > 0)
          router.run([
            ...['tc', 'qdisc', 'replace', 'dev', device, 'root', ...discipline],
            ...['burst', '4kb', 'latency', `${queueMs}ms`],
          ]);
        else if (isSlow) router.run(['tc', 'qdisc', 'del', 'dev', device, 'root']);
      }
      isSlow = kilobits !== null;
    },
    setLoss: (share) => lose({ share }),
    cut: () => lose({ isCut: true }),
    mend: () => lose({ isCut: false }),
    dropUdp: () => lose({ dropsUdp: true }),
  };
}
