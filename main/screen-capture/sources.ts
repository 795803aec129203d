import type { DesktopCapturerSource, NativeImage, SourcesOptions } from 'electron';
import type { CaptureSource } from '../../src/bridge/contract.ts';

type Kind = CaptureSource['kind'];
export type NativeSource = Pick<DesktopCapturerSource, 'id' | 'name' | 'thumbnail' | 'appIcon'>;
export type GetSources = (options: SourcesOptions) => Promise<NativeSource[]>;

interface SourcesDeps {
  readonly getSources: GetSources;
  /** `getMediaSourceId()` of our own windows, which nobody wants to share. */
  readonly ownIds: () => readonly string[];
}

export interface Sources {
  list(kind: Kind): Promise<CaptureSource[]>;
  thumbnails(kind: Kind, ids: readonly string[]): Promise<CaptureSource[]>;
  find(id: string): CaptureSource | undefined;
}

const namesOnly = { width: 0, height: 0 };
const thumbnailSize = { width: 320, height: 200 };

const dataUrl = (image: NativeImage | null): string => (image && !image.isEmpty() ? image.toDataURL() : '');

/** `window:12:0` and `window:12:1` are one window: the last part says whether it is ours. */
const windowOf = (id: string): string => id.split(':').slice(0, 2).join(':');

export function createSources({ getSources, ownIds }: SourcesDeps): Sources {
  const known: Record<Kind, readonly CaptureSource[]> = { screen: [], window: [] };
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time: overlapping calls came back empty on macOS (Electron issue 51128). */
  const ask = (options: SourcesOptions): Promise<NativeSource[]> => {
    const asked = last.then(() => getSources(options));
    last = asked.catch(() => {});
    return asked;
  };

  const find = (id: string): CaptureSource | undefined =>
    [...known.screen, ...known.window].find((source) => source.id === id);

  return {
    find,
    async list(kind) {
      const found = await ask({
        types: [kind],
        thumbnailSize: namesOnly,
        fetchWindowIcons: kind === 'window',
      });
      const own = new Set(ownIds().map(windowOf));
      const listed = found
        .filter(({ id }) => !own.has(windowOf(id)))
        .map(({ id, name, appIcon }): CaptureSource => {
          const before = find(id);
          return {
            id,
            kind,
            name,
            icon: dataUrl(appIcon) || (before?.icon ?? ''),
            thumbnail: before?.thumbnail ?? '',
          };
        });
      // Nothing at all is a hiccup of the system more often than the truth: a good list is never replaced by it.
      if (found.length > 0) known[kind] = listed;
      return [...known[kind]];
    },
    async thumbnails(kind, ids) {
      const found = await ask({ types: [kind], thumbnailSize, fetchWindowIcons: false });
      const pictures = new Map(found.map(({ id, thumbnail }) => [id, dataUrl(thumbnail)]));
      const wanted = new Set(ids);
      known[kind] = known[kind].map((source) =>
        wanted.has(source.id)
          ? { ...source, thumbnail: pictures.get(source.id) || source.thumbnail }
          : source,
      );
      return known[kind].filter(({ id }) => wanted.has(id));
    },
  };
}
