import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const wordsIn = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

/** Everything that can be read in it, its choices too. */
const textOf = (section: HTMLElement): string => (section.textContent ?? '').toLowerCase();

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
    const wanted = wordsIn(query);
    const sections = [...(list.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
    const isFound = (section: HTMLElement): boolean => {
      const text = textOf(section);
      return wanted.every((word) => text.includes(word));
    };
    const names = sections.filter(isFound).map(({ dataset }) => dataset['part'] ?? '');
    setFound(wanted.length === 0 ? null : new Set(names));
    if (list.current) list.current.scrollTop = 0;
  }, [list, query]);
  return found;
}
