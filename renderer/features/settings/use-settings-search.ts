import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { countWords, placesOf } from './has-words.ts';

function textsIn(section: HTMLElement): Text[] {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** Everything that can be read in it, its choices too; what stands side by side is not one word. */
const textOf = (section: HTMLElement): string =>
  textsIn(section)
    .map(({ data }) => data)
    .join(' ');

const placesIn = (section: HTMLElement, query: string): StaticRange[] =>
  textsIn(section).flatMap((node) =>
    placesOf(node.data, query).map(
      ([startOffset, endOffset]) =>
        new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }),
    ),
  );

/** By the style sheet's `::highlight(found)`: nothing on the screen is drawn anew for it. Some guests' browsers have none. */
function mark(places: readonly StaticRange[]): () => void {
  if (!('highlights' in CSS)) return () => {};
  CSS.highlights.set('found', new Highlight(...places));
  return () => CSS.highlights.delete('found');
}

/**
 * Shows the parts in which most of the words are found, by what stands on the screen: a list of catchwords would forget. Null while nothing
 * is looked for; else the names of what was found.
 */
export function useSettingsSearch(
  list: RefObject<HTMLElement | null>,
  query: string,
): ReadonlySet<string> | null {
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  useLayoutEffect(() => {
    const sections = [...(list.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
    const counted = sections.map((section) => ({ section, count: countWords(textOf(section), query) }));
    const most = Math.max(1, ...counted.map(({ count }) => count));
    const best = counted.filter(({ count }) => count === most).map(({ section }) => section);
    setFound(query.trim() === '' ? null : new Set(best.map(({ dataset }) => dataset['part'] ?? '')));
  }, [list, query]);
  // Once what was not found is gone from the screen.
  useLayoutEffect(() => {
    if (!list.current) return;
    list.current.scrollTop = 0;
    const parts = [...list.current.querySelectorAll<HTMLElement>('[data-part]')];
    const places = found === null ? [] : parts.flatMap((part) => placesIn(part, query));
    for (const { startContainer } of places) {
      const folded = startContainer.parentElement?.closest('details');
      if (folded) folded.open = true;
    }
    const seen = places.find(({ startContainer: { parentElement } }) => parentElement?.checkVisibility());
    seen?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return mark(places);
  }, [list, query, found]);
  return found;
}
