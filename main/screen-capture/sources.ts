import type { DesktopCapturerSource, NativeImage, SourcesOptions } from 'electron';
import type { Clock } from '../../src/base/clock.ts';
import type { CaptureSource } from '../../src/bridge/contract.ts';

type Kind = CaptureSource['kind'];
export type NativeSource = Pick<
  DesktopCapturerSource,
  'id' | 'name' | 'thumbnail' | 'appIcon' | 'display_id'
>;
export type GetSources = (options: SourcesOptions) => Promise<NativeSource[]>;

interface SourcesDeps {
  readonly getSources: GetSources;
  /** `getMediaSourceId()` of our own windows, which nobody wants to share. */
  readonly ownIds: () => readonly string[];
  /** The list of what there is, and its pictures, are asked for no sooner after one another. */
  readonly gapMs: number;
  readonly clock: Pick<Clock, 'now' | 'after'>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Sources {
  list(kind: Kind): Promise<CaptureSource[]>;
  thumbnails(kind: Kind, ids: readonly string[]): Promise<CaptureSource[]>;
  find(id: string): CaptureSource | undefined;
  /** The id of the display that a screen is on; null of a window, and where the system does not tell. */
  displayOf(id: string): string | null;
  /** Whether frames of this size can be of this source. True also where that cannot be told. */
  fits(id: string, frame: Size): Promise<boolean>;
}

const namesOnly = { width: 0, height: 0 };
const thumbnailSize = { width: 320, height: 200 };

/** A thumbnail keeps the shape of its source, to a pixel; a frame may be cut to even numbers. */
function hasShapeOf(frame: Size, thumbnail: Size): boolean {
  const height = (thumbnail.width * frame.height) / frame.width;
  const width = (thumbnail.height * frame.width) / frame.height;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1.5 + 0.03 * b;
  return isNear(height, thumbnail.height) || isNear(width, thumbnail.width);
}

const dataUrl = (image: NativeImage | null): string => (image && !image.isEmpty() ? image.toDataURL() : '');

/** `window:12:0` and `window:12:1` are one window: the last part says whether it is ours. */
const windowOf = (id: string): string => id.split(':').slice(0, 2).join(':');

/** On macOS lists that follow one another quickly come back empty (Rocket.Chat's KNOWN_ISSUES.md, Electron issue 46138). */
export const listingGapMs = (platform: NodeJS.Platform): number => (platform === 'darwin' ? 4_000 : 0);

export function createSources({ getSources, ownIds, gapMs, clock }: SourcesDeps): Sources {
  const known: Record<Kind, readonly CaptureSource[]> = { screen: [], window: [] };
  const shapes = new Map<string, Size>();
  const displays = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();
  let turn: Promise<unknown> = Promise.resolve();
  let nextMs = 0;

  /** One at a time: overlapping calls came back empty on macOS (Electron issue 51128). */
  const ask = (options: SourcesOptions): Promise<NativeSource[]> => {
    const asked = last.then(() => getSources(options));
    last = asked.catch(() => {}).then(() => void (nextMs = clock.now() + gapMs));
    return asked;
  };
  const rest = (): Promise<void> | undefined => {
    const waitMs = nextMs - clock.now();
    return waitMs > 0 ? new Promise((resolve) => void clock.after(waitMs, resolve)) : undefined;
  };
  const askInTurn = (options: SourcesOptions): Promise<NativeSource[]> => {
    if (gapMs === 0) return ask(options);
    const asked = turn.then(rest).then(() => ask(options));
    turn = asked.catch(() => {});
    return asked;
  };

  const photograph = async (kind: Kind, by = askInTurn): Promise<NativeSource[]> => {
    const found = await by({ types: [kind], thumbnailSize, fetchWindowIcons: false });
    shapes.clear();
    for (const { id, thumbnail } of found) if (!thumbnail.isEmpty()) shapes.set(id, thumbnail.getSize());
    return found;
  };

  const find = (id: string): CaptureSource | undefined =>
    [...known.screen, ...known.window].find((source) => source.id === id);

  return {
    find,
    displayOf: (id) => displays.get(id) || null,
    async list(kind) {
      const found = await askInTurn({
        types: [kind],
        thumbnailSize: namesOnly,
        fetchWindowIcons: kind === 'window',
      });
      for (const { id, display_id: display } of found) displays.set(id, display);
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
      const found = await photograph(kind);
      const pictures = new Map(found.map(({ id, thumbnail }) => [id, dataUrl(thumbnail)]));
      const wanted = new Set(ids);
      known[kind] = known[kind].map((source) =>
        wanted.has(source.id)
          ? { ...source, thumbnail: pictures.get(source.id) || source.thumbnail }
          : source,
      );
      return known[kind].filter(({ id }) => wanted.has(id));
    },
    async fits(id, frame) {
      const fitsShape = (): boolean => {
        const shape = shapes.get(id);
        return shape === undefined || hasShapeOf(frame, shape);
      };
      const source = find(id);
      if (!source || (shapes.has(id) && fitsShape())) return true;
      // It may have been resized since it was looked at; what is gone or minimised has no shape any more.
      // Somebody waits for the share to begin: at once.
      await photograph(source.kind, ask);
      return fitsShape();
    },
  };
}
