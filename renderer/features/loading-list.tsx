import type { ComponentChildren } from 'preact';
import { listsTexts as words } from '../../src/texts/lists.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
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
      return <RowsComing count={1} />;
    case 'failed':
      return <NotLoaded reload={reload} />;
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

/** Where such a list will stand. */
export const RowsComing = ({ count }: { count: number }) => (
  <Skeleton label={words.loading} class="access-list">
    {Array.from({ length: count }, (_, row) => (
      <div key={row} class="access-row" aria-hidden="true">
        <span class="access-row-text access-row-coming">
          <span class="skeleton-shape skeleton-line" />
          <span class="skeleton-shape skeleton-line skeleton-line--long" />
        </span>
      </div>
    ))}
  </Skeleton>
);

export const NotLoaded = ({ reload }: { reload: () => void }) => (
  <p class="access-not-loaded" role="alert">
    {words.notLoaded}
    <Button size="small" kind="quiet" icon="retry" onClick={reload}>
      {words.tryAgain}
    </Button>
  </p>
);
