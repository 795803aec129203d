import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Empty, Spinner } from './feedback.tsx';
import { Icon } from './icon.tsx';
import './later.css';

/** What stands in for a part that is not there. */
export interface LaterWords {
  readonly loading: string;
  readonly failed: string;
  readonly reload: string;
}

/** A part of the interface that is not fetched with the first page. */
export interface Later<Props> {
  /** Draws it: what shows that it is on its way, then the part. */
  readonly Part: ComponentType<Props>;
  /** Ahead of need. */
  fetch(): Promise<void>;
}

export function createLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  say: () => LaterWords,
): Later<Props> {
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
    const words = say();
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
