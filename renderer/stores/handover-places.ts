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
  readonly name: string;
  readonly open: Subject<readonly FileLine[]>;
  readonly exchange: FileExchange;
}

/** Each service has its own: people at another may have the same ids, and are never offered what waits for these. */
export interface HandoverPlaces {
  /** At the service that is now chosen. */
  readonly state: Observable<readonly Handover[]>;
  /** The service that is now chosen, and this device there; null before there is somebody who takes files. */
  readonly here: Observable<string | null>;
  /** The same, also before that; null while no service has said which it is. */
  nameHere(): Promise<string | null>;
  /** Lines to people there. */
  open(): readonly FileLine[];
  /** Lines came or went, or whose they are is known now. */
  follow(): void;
  /** At that one; rejects before there was somebody who takes files there. */
  ask<Answer>(name: string, task: (exchange: FileExchange) => Promise<Answer>): Promise<Answer>;
  /** Nothing before that. */
  use(task: (exchange: FileExchange) => void): void;
  /** Nothing of any of them goes on. */
  forget(): void;
}

export function createHandoverPlaces({ scope, lines, session, key, begin }: Deps): HandoverPlaces {
  const state = createSubject<readonly Handover[]>([]);
  const nameShown = createSubject<string | null>(null);
  const places = new Map<string, Promise<Place>>();
  /** They lead to people at a service that is no more the one. */
  const left = new WeakSet<FileLine>();
  let own = scope.child();
  let here: Promise<Place> | null = null;
  let shown: Place | null = null;

  const open = (): readonly FileLine[] => lines.getState().filter((line) => !left.has(line));

  const create = async (name: string): Promise<Place> => {
    const to = createSubject<readonly FileLine[]>([]);
    const place = { name, open: to, exchange: await begin(name, to, own) };
    own.own(place.exchange.state.subscribe((now) => (shown === place ? state.set(now) : undefined)));
    return place;
  };
  // A service may say that it is any other. It cannot bring about that this device has the same key there.
  const nameOf = async (service: string): Promise<string> => `${service} ${await key()}`;
  const find = async (service: string): Promise<Place> => {
    const name = await nameOf(service);
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
    nameShown.set(place.name);
  };
  const leave = (): void => {
    for (const line of lines.getState()) left.add(line);
    shown?.open.set([]);
    here = null;
    shown = null;
    state.set([]);
    nameShown.set(null);
  };

  const follow = (): void => {
    const { service } = session.getState();
    if (service !== null && open().length > 0) here ??= find(service);
    if (here) void show(here);
  };
  scope.own(session.subscribe(({ service }, before) => (service === before.service ? undefined : leave())));

  return {
    state,
    here: nameShown,
    async nameHere() {
      const { service } = session.getState();
      return service === null ? null : nameOf(service);
    },
    open,
    follow,
    async ask(name, task) {
      const place = await places.get(name);
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
