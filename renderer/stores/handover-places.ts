import { createSubject, type Observable, type Subject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { FileExchange, Handover } from '../../src/call/files/file-exchange.ts';
import type { FileLine } from '../../src/call/files/file-lines.ts';
import type { SessionState } from './app-model.ts';

type Lines = Observable<readonly FileLine[]>;

interface Deps {
  readonly scope: Scope;
  readonly lines: Lines;
  readonly session: Observable<Pick<SessionState, 'service'>>;
  /** Of this device, at the service that is now chosen. */
  readonly key: () => Promise<string>;
  readonly begin: (name: string, open: Lines, scope: Scope) => Promise<FileExchange>;
}

/** One service, and what goes between people there. */
interface Place {
  readonly open: Subject<readonly FileLine[]>;
  readonly exchange: FileExchange;
}

/** Each service has its own: people at another may have the same ids, and are never offered what waits for these. */
export interface HandoverPlaces {
  /** At the service that is now chosen. */
  readonly state: Observable<readonly Handover[]>;
  /** Lines to people there. */
  open(): readonly FileLine[];
  /** Lines came or went, or whose they are is known now. */
  follow(): void;
  /** Rejects before there is somebody who takes files. */
  ask<Answer>(task: (exchange: FileExchange) => Promise<Answer>): Promise<Answer>;
  /** Nothing before that. */
  use(task: (exchange: FileExchange) => void): void;
  /** Nothing of any of them goes on. */
  forget(): void;
}

export function createHandoverPlaces({ scope, lines, session, key, begin }: Deps): HandoverPlaces {
  const state = createSubject<readonly Handover[]>([]);
  const places = new Map<string, Promise<Place>>();
  /** They lead to people at a service that is no more the one. */
  const left = new WeakSet<FileLine>();
  let own = scope.child();
  let here: Promise<Place> | null = null;
  let shown: Place | null = null;

  const open = (): readonly FileLine[] => lines.getState().filter((line) => !left.has(line));

  const create = async (name: string): Promise<Place> => {
    const to = createSubject<readonly FileLine[]>([]);
    const place = { open: to, exchange: await begin(name, to, own) };
    own.own(place.exchange.state.subscribe((now) => (shown === place ? state.set(now) : undefined)));
    return place;
  };
  const find = async (service: string): Promise<Place> => {
    // A service may say that it is any other. It cannot bring about that this device has the same key there.
    const name = `${service} ${await key()}`;
    const place = places.get(name) ?? create(name);
    places.set(name, place);
    // What could not be fetched is tried anew the next time, rather than never.
    place.catch(() => places.delete(name));
    return place;
  };
  const show = async (wanted: Promise<Place>): Promise<void> => {
    const place = await wanted.catch(() => null);
    if (here !== wanted) return;
    if (!place) return void (here = null);
    shown = place;
    place.open.set(open());
    state.set(place.exchange.state.getState());
  };
  const leave = (): void => {
    for (const line of lines.getState()) left.add(line);
    shown?.open.set([]);
    here = null;
    shown = null;
    state.set([]);
  };

  const follow = (): void => {
    const { service } = session.getState();
    if (service !== null && open().length > 0) here ??= find(service);
    if (here) void show(here);
  };
  scope.own(session.subscribe(({ service }, before) => (service === before.service ? undefined : leave())));

  return {
    state,
    open,
    follow,
    async ask(task) {
      const place = await here;
      if (!place) throw new Error('nobody here takes files');
      return task(place.exchange);
    },
    use: (task) => void here?.then(({ exchange }) => task(exchange)).catch(() => {}),
    forget() {
      leave();
      own.end();
      own = scope.child();
      places.clear();
    },
  };
}
