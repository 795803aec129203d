import type { Observable } from '../base/observable.ts';
import type { Scope } from '../base/scope.ts';
import type { EventData } from '../protocol/events.ts';
import type { CallId, DeviceId, RoomId } from '../protocol/ids.ts';
import { createKnownCalls } from './known-calls.ts';
import { readNews, type CallNews, type Self } from './machine/news.ts';
import type { IceServers, Signaling } from './ports.ts';
import type { OpenCallView } from './view.ts';

interface WatchDeps {
  readonly signaling: Signaling;
  readonly device: Observable<DeviceId | null>;
  readonly scope: Scope;
  /** This person has put the call down; what the service still says of it is old. */
  isDone(call: CallId): boolean;
  online(calls: readonly CallNews[]): void;
  news(news: CallNews): void;
  signal(signal: EventData<'signal'>): void;
  /** Which calls go on, or who leads a room, may be different. */
  changed(): void;
}

/** What the service says of calls, as this device sees it. */
export interface ServiceWatch {
  begin(): void;
  self(): Self | null;
  iceServers(): IceServers;
  find(call: CallId): CallNews | null;
  /** The one that rings this person, on whichever device. */
  ringing(): CallNews | null;
  /** Another device of this person is in a call. */
  isElsewhere(): boolean;
  /** Calls that go on without this page. */
  open(own: CallId | null): readonly OpenCallView[];
  /** This person leads the room. */
  isLeader(room: RoomId): boolean;
}

export function watchService(deps: WatchDeps): ServiceWatch {
  const { signaling, device, scope } = deps;
  const known = createKnownCalls();
  let self: Self | null = null;
  let iceServers: IceServers = [];

  const welcomed = (): void => {
    const connection = signaling.connection.getState();
    const own = device.getState();
    if (connection.state !== 'online' || own === null) return;
    const { welcome } = connection;
    const who: Self = { user: welcome.self, device: own };
    self = who;
    iceServers = welcome.iceServers;
    known.welcomed(welcome);
    deps.online(welcome.calls.filter(({ call }) => !deps.isDone(call)).map((call) => readNews(call, who)));
    deps.changed();
  };

  const callChanged = ({ call }: EventData<'call.changed'>): void => {
    if (!self) return;
    known.callChanged(call);
    if (!deps.isDone(call.call)) deps.news(readNews(call, self));
    deps.changed();
  };

  const all = (): readonly CallNews[] => (self ? known.all(self) : []);

  return {
    begin() {
      scope.own(signaling.connection.subscribe(welcomed));
      scope.own(device.subscribe(welcomed));
      scope.own(signaling.on('call.changed', callChanged));
      scope.own(signaling.on('signal', (signal) => deps.signal(signal)));
      scope.own(
        signaling.on('room.changed', ({ room }) => {
          known.roomChanged(room);
          deps.changed();
        }),
      );
      scope.own(
        signaling.on('room.gone', ({ room }) => {
          known.roomGone(room);
          deps.changed();
        }),
      );
      welcomed();
    },
    self: () => self,
    iceServers: () => iceServers,
    find(id) {
      const call = known.find(id);
      return call && self && readNews(call, self);
    },
    ringing: () =>
      all().find(({ facts, standing }) => standing.is === 'ringing' && !deps.isDone(facts.call)) ?? null,
    isElsewhere: () => all().some(({ standing }) => standing.is === 'elsewhere'),
    open: (own) => (self ? known.open(self, own) : []),
    isLeader: (room) => self !== null && known.isLeader(room, self.user),
  };
}
