import type { Observable } from '../base/observable.ts';
import type { Scope } from '../base/scope.ts';
import type { EventData } from '../protocol/events.ts';
import type { CallId, DeviceId } from '../protocol/ids.ts';
import type { Call } from '../protocol/model.ts';
import { readNews, type CallNews, type Self } from './machine/news.ts';
import type { IceServers, Signaling } from './ports.ts';

interface WatchDeps {
  readonly signaling: Signaling;
  readonly device: Observable<DeviceId | null>;
  readonly scope: Scope;
  /** This person has put the call down; what the service still says of it is old. */
  isDone(call: CallId): boolean;
  online(calls: readonly CallNews[]): void;
  news(news: CallNews): void;
  signal(signal: EventData<'signal'>): void;
}

/** What the service says of calls, as this device sees it. */
interface ServiceWatch {
  begin(): void;
  self(): Self | null;
  iceServers(): IceServers;
}

export function watchService(deps: WatchDeps): ServiceWatch {
  const { signaling, device, scope } = deps;
  let self: Self | null = null;
  let iceServers: IceServers = [];

  const read = (call: Call): CallNews | null =>
    self && !deps.isDone(call.call) ? readNews(call, self) : null;

  const welcomed = (): void => {
    const connection = signaling.connection.getState();
    const own = device.getState();
    if (connection.state !== 'online' || own === null) return;
    const { welcome } = connection;
    self = { user: welcome.self, device: own };
    iceServers = welcome.iceServers;
    deps.online(welcome.calls.map(read).filter((news) => news !== null));
  };

  return {
    begin() {
      scope.own(signaling.connection.subscribe(welcomed));
      scope.own(device.subscribe(welcomed));
      scope.own(
        signaling.on('call.changed', ({ call }) => {
          const news = read(call);
          if (news) deps.news(news);
        }),
      );
      scope.own(signaling.on('signal', (signal) => deps.signal(signal)));
      welcomed();
    },
    self: () => self,
    iceServers: () => iceServers,
  };
}
