import { pictureLanes, type LaneName } from '../lanes.ts';
import type { Lane, PeerConnection } from '../ports.ts';
import { voiceNeedOf } from '../quality/rungs.ts';

/**
 * What the pictures of the call have of what they want, on the connection where that is least: from 1 on it is all. Null: no picture
 * goes out.
 */
export type LookAtRoom = (isSettling: boolean) => Promise<number | null>;

interface Watched {
  readonly connection: Pick<PeerConnection, 'stats'>;
  readonly lanes: Map<LaneName, { readonly lane: Lane; bps: number }>;
}

/** Sees what the pictures of all connections may take. They share one way out, whichever of them a file goes over. */
export interface CallRoom {
  /** The same lane; what it is shaped to is seen on the way. */
  watch(connection: Pick<PeerConnection, 'stats'>): { lane(lane: Lane): Lane; end(): void };
  /**
   * From now on: what is wanted is the most that pictures were allowed since. While the connection settles that is told by nobody yet: then it
   * is what they are allowed now.
   */
  look(): LookAtRoom;
}

const isPicture = (lane: LaneName): boolean => pictureLanes.some((name) => name === lane);
const voiceBps = voiceNeedOf(0);

export function createCallRoom(): CallRoom {
  const all = new Set<Watched>();

  const wantedBy = ({ lanes }: Watched): Map<LaneName, number> =>
    new Map(
      [...lanes]
        .filter(([, { lane }]) => lane.isSending())
        .map(([name, { bps }]): [LaneName, number] => [name, bps]),
    );

  return {
    watch(connection) {
      const watched: Watched = { connection, lanes: new Map() };
      all.add(watched);
      return {
        lane(lane) {
          if (!isPicture(lane.name)) return lane;
          const seen = { lane, bps: 0 };
          watched.lanes.set(lane.name, seen);
          return {
            ...lane,
            shape(shape) {
              seen.bps = shape.isActive ? (shape.maxBitrate ?? 0) : 0;
              return lane.shape(shape);
            },
          };
        },
        end: () => void all.delete(watched),
      };
    },
    look() {
      const most = new Map<Watched, Map<LaneName, number>>();
      const shareOf = async (watched: Watched, isSettling: boolean): Promise<number | null> => {
        const before = isSettling ? undefined : most.get(watched);
        const now = wantedBy(watched);
        for (const [name, bps] of now) now.set(name, Math.max(bps, before?.get(name) ?? 0));
        if (!isSettling) most.set(watched, now);
        const wanted = [...now.values()].reduce((sum, bps) => sum + bps, 0);
        if (wanted === 0) return null;
        const stats = await watched.connection.stats().catch(() => null);
        const available = stats?.path?.availableBps ?? null;
        return available === null ? null : available / (wanted + voiceBps);
      };
      return async (isSettling) => {
        const looks = [...all].map((watched) => shareOf(watched, isSettling));
        const shares = (await Promise.all(looks)).filter((share) => share !== null);
        return shares.length === 0 ? null : Math.min(...shares);
      };
    },
  };
}
