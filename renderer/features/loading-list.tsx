import type { ComponentChildren } from 'preact';
import { listsTexts as words } from '../../src/texts/lists.ts';
import { Button } from '../ui/button.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import type { Loaded } from './use-loaded.ts';
import './access-list.css';

interface LoadingListProps<Item> {
  readonly label: string;
  readonly loaded: Loaded<readonly Item[]>;
  readonly reload: () => void;
  readonly empty: string;
  readonly children: (item: Item) => ComponentChildren;
}

/** A list in each of its states. */
export function LoadingList<Item>({ label, loaded, reload, empty, children }: LoadingListProps<Item>) {
  switch (loaded.phase) {
    case 'loading':
      return (
        <div class="access-list">
          <SkeletonRows label={words.loading} count={1} />
        </div>
      );
    case 'failed':
      return (
        <p class="access-note" role="alert">
          {words.notLoaded}{' '}
          <Button size="small" kind="quiet" icon="retry" onClick={reload}>
            {words.tryAgain}
          </Button>
        </p>
      );
    case 'done':
      return loaded.value.length === 0 ? (
        <p class="access-note">{empty}</p>
      ) : (
        <ul class="access-list" aria-label={label}>
          {loaded.value.map(children)}
        </ul>
      );
  }
}
