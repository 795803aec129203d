import type { Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import { farTimeAt } from '../../../src/call/recording/far-clock.ts';
import { mostFilmMs, mostFilms, type FilmInfo } from '../../../src/protocol/film.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { ChosenFile } from '../../platform/desktop/desktop.ts';
import type { FilmSource, Recordings } from '../../platform/desktop/recordings.ts';

interface Deps {
  readonly scope: Scope;
  readonly recordings: Pick<Recordings, 'kept' | 'sources' | 'offered'>;
  /** The service that is now chosen, and this device there, as soon as somebody is there who takes files. */
  readonly place: Observable<string | null>;
  readonly offer: (place: string, to: UserId, file: ChosenFile, film: FilmInfo) => Promise<void>;
  readonly failed: () => void;
  /** There are more than may come: the others stay where they are. */
  readonly cut: () => void;
}

type Owes = NonNullable<KeptRecording['owes']>;

/** Where a film lies in the time of who asked for it. */
function placeOf({ times }: Owes, film: FilmSource): Pick<FilmInfo, 'beganMs' | 'lastsMs'> {
  const within = (ms: number): number => Math.min(mostFilmMs, Math.max(0, ms));
  const lasts = film.durationMs ?? 0;
  const beganMs = farTimeAt(times, film.beganMs) ?? 0;
  const endsMs = farTimeAt(times, film.beganMs + lasts) ?? beganMs + lasts;
  return { beganMs: within(beganMs), lastsMs: within(endsMs - beganMs) };
}

const isWhole = ({ state, files }: KeptRecording): boolean =>
  state !== 'running' && files.every(({ address }) => address !== null);

/** Offers the films that this device made for others, once they are whole: right after they were made, or after the restart that came between. */
export function startOwedFilms({ scope, recordings, place, offer, failed, cut }: Deps): void {
  const { kept, sources, offered } = recordings;
  /** Once in the life of a page: what cannot be read now cannot be so a second later either. */
  const tried = new Set<string>();

  const offerAll = async (recording: string, owes: Owes): Promise<void> => {
    const all = await sources(recording);
    const films = all.slice(0, mostFilms);
    for (const [at, film] of films.entries()) {
      const shows = film.name === owes.shares ? 'screen' : 'camera';
      const info = {
        recording: owes.as,
        set: owes.set,
        ...placeOf(owes, film),
        shows,
        at,
        of: films.length,
      } as const;
      await offer(owes.place, owes.to, film, info);
    }
    offered(recording);
    if (films.length < all.length) cut();
  };

  const follow = (): void => {
    const here = place.getState();
    for (const one of kept.getState()) {
      const { recording, owes } = one;
      if (!owes || owes.place !== here || !isWhole(one) || tried.has(recording)) continue;
      tried.add(recording);
      offerAll(recording, owes).catch(() => {
        if (place.getState() === owes.place) failed();
        // The person went to another service meanwhile, and may come back.
        else tried.delete(recording);
      });
    }
  };
  scope.own(kept.subscribe(follow));
  scope.own(place.subscribe(follow));
  follow();
}
