import { createScope } from '../base/scope.ts';
import type { CallId, VisitId } from '../protocol/ids.ts';
import { createAnnouncer } from './announcer.ts';
import { createOwnMedia, mediaStateOf, type OwnMedia } from './own-media/own-media.ts';
import type { CallPorts, ChosenDevices, IceServers } from './ports.ts';
import type { MediaRoute, OpenRoute } from './route/media-route.ts';
import { createTimers, type Timers } from './timers.ts';

interface SessionDeps {
  readonly ports: Omit<CallPorts, 'chosenDevices' | 'device' | 'newCallId' | 'newVisitId'>;
  readonly openRoute: OpenRoute;
  readonly chosen: ChosenDevices;
  readonly iceServers: () => IceServers;
  /** This visit, in the call as it is called now. */
  readonly own: () => { readonly call: CallId; readonly visit: VisitId };
  readonly givenUp: () => void;
  readonly mediaChanged: () => void;
}

/** Everything that lives as long as one call: devices, connections, timers. Its end leaves nothing behind. */
export interface Session {
  readonly own: OwnMedia;
  readonly route: MediaRoute;
  readonly timers: Timers<'give-up'>;
  announce(): void;
  end(): void;
}

export function openSession(deps: SessionDeps): Session {
  const { ports } = deps;
  const { signaling, tracks, clock, log } = ports;
  const scope = createScope((error) => log.error('call clean-up failed', { reason: String(error) }));
  const route = deps.openRoute({
    scope,
    ports,
    own: deps.own,
    iceServers: deps.iceServers,
    clock,
    log,
    changed: deps.mediaChanged,
  });
  const announcer = createAnnouncer(signaling, () =>
    mediaStateOf(own.view(), ports.quality.strained.getState()),
  );
  scope.own(ports.quality.strained.subscribe(() => announcer.changed()));
  const own: OwnMedia = createOwnMedia({
    scope,
    media: ports.media,
    tracks,
    clock,
    chosen: deps.chosen,
    onPlugged: ports.onPlugged,
    deliver: (lane, track) => route.send(lane, track),
    keepShare: (keeps) => ports.quality.shareKeeps.set(keeps),
    changed() {
      announcer.changed();
      deps.mediaChanged();
    },
  });
  return {
    own,
    route,
    timers: createTimers(clock, scope, deps.givenUp),
    announce() {
      announcer.meet(deps.own().call);
      announcer.again();
    },
    end: () => scope.end(),
  };
}
