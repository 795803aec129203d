import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { hasWords } from './has-words.ts';

/** Everything that can be read in it, its choices too; what stands side by side is not one word. */
function textOf(section: HTMLElement): string {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join(' ');
}

/**
 * Shows the parts in which every word is found, by what stands on the screen: a list of catchwords would forget. Null while nothing is
 * looked for; else the names of what was found.
 */
export function useSettingsSearch(
  list: RefObject<HTMLElement | null>,
  query: string,
): ReadonlySet<string> | null {
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  useLayoutEffect(() => {
    const sections = [...(list.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
    const names = sections
      .filter((section) => hasWords(textOf(section), query))
      .map(({ dataset }) => dataset['part'] ?? '');
    setFound(query.trim() === '' ? null : new Set(names));
    if (list.current) list.current.scrollTop = 0;
  }, [list, query]);
  return found;
}
