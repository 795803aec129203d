import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Empty, Spinner } from './feedback.tsx';
import { Icon } from './icon.tsx';
import './later.css';

const words = {
  loading: 'Loading',
  failed: 'This part of Parley could not be loaded',
  reload: 'Load Parley again',
} as const;

/** A part of the interface that is not fetched with the first page. */
interface Later<Props> {
  /** Draws it: what shows that it is on its way, then the part. */
  readonly Part: ComponentType<Props>;
  /** Ahead of need. */
  fetch(): Promise<void>;
}

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let found: ComponentType<Props> | null = null;
  let asked: Promise<void> | null = null;
  const fetch = (): Promise<void> =>
    (asked ??= load().then((part) => {
      found = part;
    }));

  function Part(props: Props) {
    const [hasFailed, setHasFailed] = useState(false);
    const [, setIsThere] = useState(found !== null);
    useEffect(() => {
      void fetch().then(
        () => setIsThere(true),
        () => setHasFailed(true),
      );
    }, []);
    if (found) {
      const Found = found;
      return <Found {...props} />;
    }
    if (!hasFailed)
      return (
        <div class="later">
          <Spinner label={words.loading} />
        </div>
      );
    return (
      <Empty title={words.failed} art={<Icon name="warning" size={32} />}>
        {/* A browser does not ask twice for a part that did not come; a call that is on goes on after it. */}
        <Button icon="retry" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      </Empty>
    );
  }
  return { Part, fetch };
}
