import type { Observable } from '../../src/base/observable.ts';
import type { FileExchange } from '../../src/call/files/file-exchange.ts';
import type { ChosenFile } from '../platform/desktop.ts';
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
  /** A film that was made for their recording. */
  offerFilm(to: UserId, file: ChosenFile, film: FilmInfo): Promise<void>;
  /** By the system's own window, as far as the app has one: they go on after a restart. Null: by the page's. */
  readonly pick: ((what: 'files' | 'folder') => void) | null;
}
