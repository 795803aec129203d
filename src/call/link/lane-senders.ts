import type { Log } from '../../base/log.ts';
import type { Scope } from '../../base/scope.ts';
import type { LaneName } from '../lanes.ts';
import type { Lane, Track } from '../ports.ts';

/** What goes out on each lane, to everybody. Devices may open before there is a connection, and connections come and go. */
export interface LaneSenders {
  /** Done when this track, or a later one, is what every lane of this name sends. */
  put(name: LaneName, track: Track | null): Promise<void>;
  /** The lanes of one connection, until its end. */
  attach(lanes: readonly Lane[], scope: Scope): void;
}

interface OpenLane {
  readonly lane: Lane;
  turn: Promise<void>;
}

export function createLaneSenders(log: Log): LaneSenders {
  const wanted = new Map<LaneName, Track | null>();
  const open = new Set<OpenLane>();

  const send = async (lane: Lane): Promise<void> => {
    // Read late: of several wishes that waited in a row only the last counts.
    const track = wanted.get(lane.name) ?? null;
    await lane.send(track).catch((error: unknown) => {
      // A lane of a connection that was closed or replaced meanwhile.
      const reason = error instanceof Error ? error.name : 'unknown';
      log.debug('track not taken', { lane: lane.name, reason });
    });
  };

  const pursue = (entry: OpenLane): Promise<void> => {
    entry.turn = entry.turn.then(() => send(entry.lane));
    return entry.turn;
  };

  return {
    async put(name, track) {
      wanted.set(name, track);
      await Promise.all([...open].filter(({ lane }) => lane.name === name).map(pursue));
    },
    attach(lanes, scope) {
      for (const lane of lanes) {
        const entry: OpenLane = { lane, turn: Promise.resolve() };
        open.add(entry);
        scope.own(() => open.delete(entry));
        if (wanted.get(lane.name)) void pursue(entry);
      }
    },
  };
}
