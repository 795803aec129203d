import type { Handover } from '../../../src/call/files/file-exchange.ts';
import type { TransferId } from '../../../src/protocol/file-words.ts';
import type { FilmInfo } from '../../../src/protocol/film.ts';
import { ada } from '../../platform/fakes/sample.ts';

/** A film that Ada sends, however it fares. */
export const filmOffer =
  (film: Partial<FilmInfo> = {}) =>
  (state: Handover['state']): Handover => ({
    ...{ id: `film ${film.at ?? 0}` as TransferId, direction: 'in', user: ada.user, state },
    ...{ name: 'Camera.mkv', files: [{ path: 'Camera.mkv', bytes: 10 }], bytes: 10, moved: 0 },
    ...{ isAway: false, waits: null, bytesPerSecond: null, show: null },
    film: { recording: 'one', set: 'set', shows: 'camera', beganMs: 0, lastsMs: 1, at: 0, of: 1, ...film },
  });
