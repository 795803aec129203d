import type { Observable } from '../../src/base/observable.ts';
import type { FileExchange } from '../../src/call/files/file-exchange.ts';
import type { ChosenFile } from '../platform/desktop/desktop.ts';
import type { FilmInfo } from '../../src/protocol/film.ts';
import type { UserId } from '../../src/protocol/ids.ts';

/** A file as it was picked: alone, or where it lies in its folder. */
export interface PickedFile {
  readonly path: string;
  readonly content: File;
}

/** Files directly between the people of a call: past the service, which keeps nothing of them. */
export interface HandoverModel extends Omit<FileExchange, 'offer'> {
  /** People in the call who take files so. */
  readonly takers: Observable<readonly UserId[]>;
  /** To all of them; what cannot be offered is said. */
  send(files: readonly (PickedFile | ChosenFile)[]): void;
  /** Where they go to and come from: the service that is now chosen, and this device there. */
  readonly place: {
    /** Null before there is somebody who takes files. */
    readonly here: Observable<string | null>;
    /** Null while no service has said which it is. */
    name(): Promise<string | null>;
  };
  /** A film that was made for the recording of somebody there. Rejects before there was somebody there who takes files. */
  offerFilm(place: string, to: UserId, file: ChosenFile, film: FilmInfo): Promise<void>;
  /** By the system's own window, as far as the app has one: they go on after a restart. Null: by the page's. */
  readonly pick: ((what: 'files' | 'folder') => void) | null;
}
