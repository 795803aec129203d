import type { Clock } from '../../base/clock.ts';
import { createSubject, type Observable } from '../../base/observable.ts';
import type { Scope } from '../../base/scope.ts';
import type { LaneName } from '../lanes.ts';
import type { CallPorts, Lane, PeerListener, Track } from '../ports.ts';
import type { Hash } from '../safety/safety-words.ts';
import { tapConnection } from '../tap-connection.ts';
import { callReport } from './call-report.ts';
import type { Around } from './measure.ts';
import { createPairDoctor, type PairDoctor, type PairView } from './pair-doctor.ts';
import type { MemoryLook } from './memory.ts';
import type { OthersLook, ServiceLook } from './sample.ts';

type OpenConnection = CallPorts['openConnection'];

export interface CallDoctorDeps {
  readonly clock: Clock;
  readonly scope: Scope;
  readonly hash: Hash;
  readonly newNonce: () => string;
  readonly lookAtService: () => ServiceLook;
  /** The processor has no time left, as the system says; null where it says nothing. */
  readonly isStrained: () => boolean | null;
  readonly askMemory: () => Promise<MemoryLook>;
  readonly version: string;
}

/** Looks after every connection of a call. It stands between the engine and the connections, and neither knows of it. */
export interface CallDoctor {
  /** Connections that are opened so are watched until they are closed. */
  watching(open: OpenConnection): OpenConnection;
  /** Those that are open now, oldest first. */
  readonly pairs: Observable<readonly PairView[]>;
  /** Whether the service has a line to whose voice comes on this track. */
  useReach(isReachable: (voice: string) => boolean): void;
  /** Another network, or awake again. */
  networkChanged(): void;
  /** What was measured in the call before is let go. */
  callBegan(): void;
  /** Of the whole call, connections that are closed included. */
  report(): ReturnType<typeof callReport>;
}

/** Shorter, and the figures jump; longer, and who asks why has to wait. */
const everyMs = 2_000;
/** Of connections that are closed: a call in which people come and go all day keeps the newest. */
const maxPast = 12;
/** Larger than any camera's picture. */
const asCaptured = 10_000;

interface Watched {
  readonly doctor: PairDoctor;
  readonly own: Map<LaneName, Track | null>;
  voices: readonly string[];
  /** How large the camera's picture may go out. */
  pictureSide: number | null;
}

type Surroundings = Pick<Around, 'service' | 'isStrained' | 'lateMs' | 'hasMoved' | 'memory'>;

const isInTrouble = (lost: number | null, isSqueezed: boolean): boolean => (lost ?? 0) >= 0.03 || isSqueezed;

export function createCallDoctor(deps: CallDoctorDeps): CallDoctor {
  const { clock, scope } = deps;
  const pairs = createSubject<readonly PairView[]>([]);
  const open = new Set<Watched>();
  let past: readonly PairView[] = [];
  let beganAtMs = clock.now();
  let hasMoved = false;
  let isReachable: (voice: string) => boolean = () => true;
  let cancel: (() => void) | null = null;
  let surroundings: Surroundings = {
    service: { is: 'answers', afterMs: null },
    isStrained: null,
    lateMs: 0,
    hasMoved: false,
    memory: null,
  };

  const show = (): void => pairs.set([...open].map(({ doctor }) => doctor.view()));

  const othersOf = (one: Watched): OthersLook => {
    const reports = [...open].flatMap((other) => {
      const { connection, mine } = other.doctor.view();
      return other !== one && mine && connection === 'connected' ? [mine] : [];
    });
    return {
      count: reports.length,
      out: reports.filter(({ lostOut, isSqueezed }) => isInTrouble(lostOut, isSqueezed)).length,
      in: reports.filter(({ lostIn }) => isInTrouble(lostIn, false)).length,
    };
  };

  /** Nothing waits for the answer: a look has what came last. */
  const askMemory = async (): Promise<void> => {
    const memory = await deps.askMemory().catch(() => null);
    surroundings = { ...surroundings, memory };
  };

  const round = async (lateMs: number): Promise<void> => {
    surroundings = {
      ...surroundings,
      service: deps.lookAtService(),
      isStrained: deps.isStrained(),
      lateMs,
      hasMoved,
    };
    void askMemory();
    hasMoved = false;
    // A connection that was closed meanwhile has no numbers any more.
    await Promise.allSettled([...open].map(({ doctor }) => doctor.look()));
  };

  const goOn = (): void => {
    const dueAtMs = clock.now() + everyMs;
    cancel = clock.after(everyMs, () => {
      void round(clock.now() - dueAtMs).then(() => {
        if (open.size > 0) goOn();
        else cancel = null;
      });
    });
  };
  scope.own(() => {
    open.clear();
    cancel?.();
  });

  const begin = (watched: Watched): void => {
    open.add(watched);
    show();
    if (!cancel) goOn();
  };

  const close = (watched: Watched): void => {
    if (!open.delete(watched)) return;
    const last = watched.doctor.view();
    // One that was replaced before it came about has nothing to tell.
    if (last.moments.length > 0) past = [...past, last].slice(-maxPast);
    show();
  };

  const tap = (watched: Watched, lane: Lane): Lane => {
    if (lane.name === 'voice') {
      watched.voices = [...watched.voices, lane.received.id];
      show();
    }
    return {
      name: lane.name,
      received: lane.received,
      isSending: () => lane.isSending(),
      refresh: () => lane.refresh(),
      shape(shape) {
        if (lane.name === 'camera') watched.pictureSide = shape.isActive ? (shape.maxSide ?? asCaptured) : 0;
        return lane.shape(shape);
      },
      send(track) {
        watched.own.set(lane.name, track);
        return lane.send(track);
      },
    };
  };

  const watching =
    (openInner: OpenConnection): OpenConnection =>
    (iceServers, listener) => {
      const heard: PeerListener = {
        ...listener,
        stateChanged(state) {
          watched.doctor.stateChanged(state);
          listener.stateChanged(state);
        },
        channelOpened() {
          watched.doctor.channelOpened();
          listener.channelOpened();
        },
        said(text) {
          watched.doctor.said(text);
          listener.said(text);
        },
      };
      const connection = openInner(iceServers, heard);
      const watched: Watched = {
        own: new Map(),
        voices: [],
        pictureSide: null,
        doctor: createPairDoctor({
          connection,
          now: () => clock.now(),
          hash: deps.hash,
          nonce: deps.newNonce(),
          own: () => Object.fromEntries(watched.own),
          voices: () => watched.voices,
          pictureSide: () => watched.pictureSide,
          around: () => ({
            ...surroundings,
            reachable: watched.voices.length === 0 || watched.voices.some(isReachable),
            others: othersOf(watched),
          }),
          changed: show,
        }),
      };
      begin(watched);
      return tapConnection(connection, {
        lane: (lane) => tap(watched, lane),
        closed: () => close(watched),
      });
    };

  return {
    watching,
    pairs,
    useReach(next) {
      isReachable = next;
    },
    networkChanged() {
      hasMoved = true;
    },
    callBegan() {
      past = [];
      beganAtMs = clock.now();
    },
    report: () =>
      callReport({
        pairs: [...past, ...pairs.getState()],
        beganAtMs,
        nowMs: clock.now(),
        version: deps.version,
      }),
  };
}
