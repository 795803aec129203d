import type { Log } from '../../base/log.ts';
import type { LaneName } from '../lanes.ts';
import type { Lane, Track } from '../ports.ts';

/** What goes out on each lane. Devices may open before there is a connection, and lanes may be replaced under them. */
interface LaneSenders {
  /** Done when this track, or a later one, is what the lane sends. */
  put(name: LaneName, track: Track | null): Promise<void>;
  attach(lanes: readonly Lane[]): void;
}

export function createLaneSenders(log: Log): LaneSenders {
  const wanted = new Map<LaneName, Track | null>();
  const open = new Map<LaneName, { readonly lane: Lane; turn: Promise<void> }>();

  const send = async (lane: Lane): Promise<void> => {
    // Read late: of several wishes that waited in a row only the last counts.
    const track = wanted.get(lane.name) ?? null;
    await lane.send(track).catch((error: unknown) => {
      // A lane of a connection that was closed or replaced meanwhile.
      const reason = error instanceof Error ? error.name : 'unknown';
      log.debug('track not taken', { lane: lane.name, reason });
    });
  };

  const pursue = (name: LaneName): Promise<void> => {
    const entry = open.get(name);
    if (!entry) return Promise.resolve();
    entry.turn = entry.turn.then(() => send(entry.lane));
    return entry.turn;
  };

  return {
    put(name, track) {
      wanted.set(name, track);
      return pursue(name);
    },
    attach(lanes) {
      for (const lane of lanes) {
        open.set(lane.name, { lane, turn: Promise.resolve() });
        if (wanted.get(lane.name)) void pursue(lane.name);
      }
    },
  };
}
