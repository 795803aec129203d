import { useEffect, useRef } from 'preact/hooks';
import { searchTexts as words } from '../../../src/texts/search.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Banner, Empty, Spinner } from '../../ui/feedback.tsx';
import { SearchField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { moveByKey, rovingItems } from '../../ui/roving.ts';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useModel } from '../model-context.ts';
import { SearchFilters } from './search-filters.tsx';
import { SearchResult } from './search-result.tsx';
import './search-screen.css';

/** Looking for messages in all conversations of this person. */
export function SearchScreen() {
  const { search, session, searchFor, closeSearch } = useModel();
  const { query } = useObservable(search);
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const screen = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = screen.current?.querySelector('input');
    field?.focus();
    // What was looked for last time gives way to the first key.
    field?.select();
  }, []);

  const keyPressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeSearch();
    if (event.key !== 'ArrowDown' || !screen.current) return;
    event.preventDefault();
    rovingItems(screen.current)[0]?.focus();
  };

  return (
    <section ref={screen} class="search" aria-label={words.search}>
      <header class="search-header">
        <div class="search-line">
          <SearchField
            label={words.field}
            value={query.text}
            onInput={(text) => searchFor({ text })}
            onKeyDown={keyPressed}
          />
          <IconButton
            icon="close"
            label={words.close}
            shortcut="Escape"
            tip="below"
            tipAlign="end"
            onClick={closeSearch}
          />
        </div>
        <SearchFilters query={query} />
      </header>
      {!isOnline && (
        <Banner tone="waiting" icon="offline">
          {words.offline}
        </Banner>
      )}
      <SearchResults />
    </section>
  );
}

function SearchResults() {
  const { search, searchMore, retrySearch } = useModel();
  const { query, phase, results, cursor } = useObservable(search);
  const list = useRef<HTMLUListElement>(null);
  const isNothing = phase === 'done' && results.length === 0 && cursor === null;
  return (
    <div class="search-results scrolls">
      <p class="search-count" role="status">
        {phase === 'done' &&
          results.length > 0 &&
          (cursor === null ? words.found(results.length) : words.foundNewest(results.length))}
      </p>
      {phase === 'idle' && (
        <Empty title={words.idle} art={<Icon name="search" size={32} />}>
          <p>{words.idleHint}</p>
        </Empty>
      )}
      {isNothing && (
        <Empty title={words.nothing} art={<Icon name="search" size={32} />}>
          <p>{words.nothingHint}</p>
        </Empty>
      )}
      <ul
        ref={list}
        aria-label={words.results}
        onKeyDown={(event) => {
          if (list.current) moveByKey(event, list.current, 'vertical');
        }}
      >
        {results.map((message, index) => (
          <SearchResult key={message.message} message={message} text={query.text} isTabStop={index === 0} />
        ))}
      </ul>
      {phase === 'loading' && results.length === 0 && <SkeletonRows label={words.searching} count={8} />}
      <div class="search-end">
        {phase === 'loading' && results.length > 0 && <Spinner label={words.searching} />}
        {phase === 'failed' && (
          <>
            <p role="alert">{words.failed}</p>
            <Button size="small" icon="retry" onClick={retrySearch}>
              {words.tryAgain}
            </Button>
          </>
        )}
        {phase === 'done' && cursor !== null && <Button onClick={searchMore}>{words.more}</Button>}
      </div>
    </div>
  );
}
