import { useEffect, useState } from 'preact/hooks';

/** What is seldom on screen, loaded when it is first wanted; null until then. */
export function useLazy<Part>(isWanted: boolean, load: () => Promise<Part>): Part | null {
  const [part, setPart] = useState<{ readonly is: Part } | null>(null);
  useEffect(() => {
    if (!isWanted || part) return;
    let isStill = true;
    void load().then((is) => (isStill ? setPart({ is }) : undefined));
    return () => {
      isStill = false;
    };
  }, [isWanted]);
  return part?.is ?? null;
}
