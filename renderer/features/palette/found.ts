import type { IconName } from '../../ui/icon.tsx';
import { foldName, nameMatches } from '../name-matches.ts';

export type PaletteGroup = 'conversations' | 'actions' | 'settings' | 'messages';

/** Somewhere to go, or something to do. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly name: string;
  /** Whose face it has; the others have a sign. */
  readonly face?: string;
  readonly icon?: IconName;
  /** Only for who asks for it by name: without a query it would be in the way. */
  readonly isAskedFor?: boolean;
  readonly go: () => void;
}

const groups: readonly PaletteGroup[] = ['conversations', 'actions', 'settings', 'messages'];
const mostInGroup = 6;

/** The better, the lower: a name that begins with what was typed, then one of whose words does. */
function distance(name: string, query: string): number {
  const [folded, wanted] = [foldName(name), foldName(query.trim())];
  if (folded.startsWith(wanted)) return 0;
  return folded.includes(` ${wanted}`) ? 1 : 2;
}

/** What a query finds, in groups, the best of each first; of equally good ones the earlier. */
export function foundFor(query: string, entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const isQuery = query.trim() !== '';
  const fitting = entries.filter(({ name, group, isAskedFor = false }) =>
    // What searches the messages names the query itself.
    group === 'messages' ? isQuery : nameMatches(name, query) && (isQuery || !isAskedFor),
  );
  return groups.flatMap((group) =>
    fitting
      .filter((entry) => entry.group === group)
      .map((entry) => ({ entry, far: isQuery ? distance(entry.name, query) : 0 }))
      .toSorted((a, b) => a.far - b.far)
      .slice(0, mostInGroup)
      .map(({ entry }) => entry),
  );
}
