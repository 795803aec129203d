import { useEffect, useState } from 'preact/hooks';

/** The same width as in the style sheets. */
const narrow = '(max-width: 719px)';

export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => globalThis.matchMedia(narrow).matches);
  useEffect(() => {
    const query = globalThis.matchMedia(narrow);
    const changed = (): void => setIsNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return isNarrow;
}
