import type { CaptureSource } from '../../../src/bridge/contract.ts';

type Kind = CaptureSource['kind'];

/**
 * A newer list over the one on screen: names and order are new, pictures stay until there are newer ones. An empty list in
 * the place of a good one is a hiccup of the system, not the truth.
 */
export function mergeSources(
  shown: readonly CaptureSource[],
  listed: readonly CaptureSource[],
): CaptureSource[] {
  if (listed.length === 0) return [...shown];
  const known = new Map(shown.map((source) => [source.id, source]));
  return listed.map((source) => withPictures(source, known.get(source.id)));
}

/** Pictures that arrived for some of the list; what is no longer listed is left out. */
export function addThumbnails(
  shown: readonly CaptureSource[],
  taken: readonly CaptureSource[],
): CaptureSource[] {
  const pictures = new Map(taken.map((source) => [source.id, source]));
  return shown.map((source) => {
    const taken = pictures.get(source.id);
    return taken ? withPictures({ ...source, thumbnail: taken.thumbnail, icon: taken.icon }, source) : source;
  });
}

const withPictures = (source: CaptureSource, before: CaptureSource | undefined): CaptureSource => ({
  ...source,
  thumbnail: source.thumbnail || (before?.thumbnail ?? ''),
  icon: source.icon || (before?.icon ?? ''),
});

export function findSources(sources: readonly CaptureSource[], query: string): CaptureSource[] {
  const wanted = query.trim().toLocaleLowerCase();
  return sources.filter((source) => source.name.toLocaleLowerCase().includes(wanted));
}

/** One looks for a name, not for a screen or a window: where the kind that is shown has none of it, the one that has. */
export function kindWith(
  query: string,
  lists: Readonly<Record<Kind, readonly CaptureSource[]>>,
  shown: Kind,
): Kind {
  const other = shown === 'screen' ? 'window' : 'screen';
  const has = (kind: Kind): boolean => findSources(lists[kind], query).length > 0;
  return !has(shown) && has(other) ? other : shown;
}
