import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { createFileExchange, FileExchange } from '../../src/call/files/file-exchange.ts';
import type { FileLines } from '../../src/call/files/file-lines.ts';
import type { FileSink } from '../../src/call/files/file-sink.ts';
import type { CallView } from '../../src/call/view.ts';
import { fitsOffer } from '../../src/protocol/file-words.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import { noticesTexts } from '../../src/texts/notices.ts';
import type { Desktop, SaveTarget } from '../platform/desktop/desktop.ts';
import type { HandoverPorts } from '../platform/files/handover-ports.ts';
import type { SessionState } from './app-model.ts';
import { offersOf } from './handover-offers.ts';
import type { HandoverModel } from './handover-model.ts';
import { createHandoverPlaces } from './handover-places.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly view: Observable<CallView>;
  readonly lines: FileLines;
  readonly desktop: Pick<Desktop, 'saveAs' | 'saveFilm' | 'saveAgain' | 'sending' | 'identity'>;
  readonly ports: HandoverPorts;
  readonly session: Observable<Pick<SessionState, 'self' | 'service'>>;
  /** Loaded when somebody is there who takes files: not with the first page. */
  readonly load: () => Promise<typeof createFileExchange>;
  readonly inform: (text: string) => void;
}

/** Of a single file no folder is made. */
const isFolder = (files: readonly { readonly path: string }[]): boolean =>
  files.length > 1 || (files[0]?.path.includes('/') ?? false);

/** Within the folder that is made for them they need not say its name once more. */
const within = (name: string, path: string): string =>
  path.startsWith(`${name}/`) ? path.slice(name.length + 1) : path;

const sinkOf = (target: SaveTarget | null): FileSink | null =>
  target && {
    write: (file, at, bytes) => target.write(bytes, { file, at }),
    sync: () => target.sync(),
    finish: () => target.finish(),
    cancel: () => target.cancel(),
    show: target.show,
    id: target.id,
  };

export function createHandovers(deps: Deps): HandoverModel & { forget(): void } {
  const { scope, clock, view, lines, desktop, ports, session, inform } = deps;
  const takers = createSubject<readonly UserId[]>([]);

  const userOf = (voice: string): UserId | null => {
    const now = view.getState();
    if (now.phase !== 'live') return null;
    return now.peers.find(({ audioTrack }) => audioTrack === voice)?.user ?? null;
  };

  const keptOutsAt = (place: string): Parameters<typeof createFileExchange>[0]['keptOuts'] => {
    const kept = ports.keptOutsAt(place);
    return {
      ...kept,
      remove(one) {
        kept.remove(one);
        desktop.sending?.forget(one.files.map(({ source }) => source));
      },
    };
  };
  const places = createHandoverPlaces({
    ...{ scope, session, lines: lines.open, key: desktop.identity.key },
    async begin(place, open, placeScope) {
      const createFileExchange = await deps.load();
      return createFileExchange({
        ...{ scope: placeScope, clock, lines: { open }, digest: ports.digest, userOf },
        kept: ports.keptAt(place),
        keptOuts: keptOutsAt(place),
        reopenSources: async (files) => (await desktop.sending?.again(files)) ?? null,
        self: () => session.getState().self,
        async openSink({ name, files, film }, from) {
          if (film) {
            const saved = await desktop.saveFilm(name, { from, film });
            return typeof saved === 'string' ? saved : sinkOf(saved);
          }
          const paths = isFolder(files) ? files.map(({ path }) => within(name, path)) : null;
          return sinkOf(
            await desktop.saveAs(name, { paths, isForeign: true, isLasting: true, isLarge: true }),
          );
        },
        reopenSink: async ({ sink }) => sinkOf((await desktop.saveAgain(sink))?.target ?? null),
      });
    },
  });
  const follow = (): void => {
    const next = [...new Set(places.open().flatMap(({ voice }) => userOf(voice) ?? []))];
    const before = takers.getState();
    if (next.length !== before.length || next.some((user, at) => before[at] !== user)) takers.set(next);
    places.follow();
  };
  scope.own(lines.open.subscribe(follow));
  scope.own(session.subscribe(follow));
  scope.own(view.subscribe(follow));

  const does =
    (what: Exclude<keyof FileExchange, 'state' | 'offer'>): HandoverModel['accept'] =>
    (which) =>
      places.use((exchange) => exchange[what](which));

  const send: HandoverModel['send'] = (picked) => {
    for (const { name, files } of offersOf(picked)) {
      if (!fitsOffer(files.map(({ path, bytes }) => ({ path, bytes })))) {
        inform(noticesTexts.tooManyAtOnce);
        desktop.sending?.forget(files.flatMap(({ source }) => source ?? []));
        continue;
      }
      for (const user of takers.getState()) places.use((exchange) => void exchange.offer(user, name, files));
    }
  };

  return {
    state: places.state,
    takers,
    send,
    place: { here: places.here, name: places.nameHere },
    offerFilm: (place, to, file, film) =>
      places.ask(place, (exchange) => exchange.offer(to, file.path, [file], film)),
    pick:
      desktop.sending &&
      ((what) => void desktop.sending?.pick(what).then((picked) => (picked ? send(picked) : undefined))),
    accept: does('accept'),
    refuse: does('refuse'),
    pause: does('pause'),
    resume: does('resume'),
    cancel: does('cancel'),
    dismiss: does('dismiss'),
    forget() {
      places.forget();
      ports.forget();
    },
  };
}
