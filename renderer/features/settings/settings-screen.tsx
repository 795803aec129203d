import { useEffect, useRef, useState } from 'preact/hooks';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { SearchField } from '../../ui/field.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useModel } from '../model-context.ts';
import { useProfiles } from '../use-profiles.ts';
import { SettingsNav, useCurrentPart } from './settings-nav.tsx';
import { useParts } from './settings-parts.tsx';
import { useSettingsSearch } from './use-settings-search.ts';
import './settings-screen.css';

/** Everything is saved when it is changed; there is nothing to confirm at the end. */
export function SettingsScreen() {
  const { closeSettings, desktop, settingsPart } = useModel();
  const screen = useRef<HTMLElement>(null);
  useFocusBack(screen);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const all = useParts();
  const found = useSettingsSearch(scroll, query);
  const parts = all.filter(({ part }) => found === null || found.has(part));
  const services = useProfiles();
  // With one service there is no other that could be meant.
  const service =
    services.all.length > 1 ? services.all.find(({ id }) => id === services.own)?.name : undefined;
  const { current, scrolled, go } = useCurrentPart(scroll);
  const wanted = useObservable(settingsPart);
  useEffect(() => {
    if (wanted === null) heading.current?.focus();
    else go(wanted);
  }, [wanted]);
  const { brokenSettings, policy } = desktop.info;

  return (
    <section
      ref={screen}
      class="settings"
      aria-label={settingsTexts.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeSettings();
      }}
    >
      <header class="settings-header">
        <h2 ref={heading} class="settings-title" tabIndex={-1}>
          {settingsTexts.title}
        </h2>
        <div class="settings-search">
          <SearchField
            label={settingsTexts.find}
            value={query}
            onInput={setQuery}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              event.stopPropagation();
              setQuery('');
            }}
          />
        </div>
        <IconButton
          icon="close"
          label={settingsTexts.close}
          tip="below"
          tipAlign="end"
          onClick={closeSettings}
        />
      </header>
      <div class="settings-main">
        <SettingsNav parts={parts} current={current} onGo={go} />
        <div ref={scroll} class="settings-scroll scrolls" onScroll={scrolled}>
          <div class="settings-body">
            {brokenSettings !== null && (
              <Banner tone="waiting">{settingsTexts.broken(brokenSettings)}</Banner>
            )}
            {policy.isBroken && <Banner tone="problem">{settingsTexts.policyBroken}</Banner>}
            {parts.length === 0 && (
              <p class="settings-nothing" role="status">
                {settingsTexts.nothingFound(query.trim())}
              </p>
            )}
            {all.map(({ part, title, isOfService, content }) => (
              <section
                key={part}
                class="settings-section"
                data-part={part}
                hidden={!parts.some((shown) => shown.part === part)}
              >
                <h3 class="settings-section-title" tabIndex={-1}>
                  {title}
                  {isOfService && service !== undefined && (
                    <span class="settings-section-of">
                      {' · '}
                      <bdi>{service}</bdi>
                    </span>
                  )}
                </h3>
                <div class="settings-section-body">{content}</div>
              </section>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}
