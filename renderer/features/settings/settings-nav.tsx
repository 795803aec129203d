import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { settingsTexts } from '../../../src/texts/settings.ts';
import type { SettingsPart } from '../../stores/app-model.ts';
import { classNames } from '../../ui/class-names.ts';
import './settings-nav.css';

interface SettingsNavProps {
  readonly parts: readonly { readonly part: SettingsPart; readonly title: string }[];
  readonly current: string | null;
  readonly onGo: (part: SettingsPart) => void;
}

/** The parts of the settings: beside them where there is room, above them where there is not. */
export function SettingsNav({ parts, current, onGo }: SettingsNavProps) {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Only sideways: where it is a column, the column is what scrolls it.
    const chosen = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (chosen && row.current) row.current.scrollLeft = chosen.offsetLeft - row.current.clientWidth / 3;
  }, [current]);
  return (
    <nav class="settings-nav" aria-label={settingsTexts.parts}>
      <ul ref={row} class="settings-nav-list">
        {parts.map(({ part, title }) => (
          <li key={part}>
            <button
              type="button"
              class={classNames('settings-nav-item', part === current && 'settings-nav-item--current')}
              aria-current={part === current ? 'true' : undefined}
              onClick={() => onGo(part)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** So far below the upper edge a part may begin and be the one that is read. */
const readingLinePx = 96;

interface CurrentPart {
  readonly current: string | null;
  readonly scrolled: () => void;
  readonly go: (part: SettingsPart) => void;
}

const sectionsIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-part]'),
];

/** Near its end the list cannot bring a part up to the line, so the line goes down to the part. */
function readingLineIn({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  const wholePx = scrollHeight - clientHeight;
  const nearPx = Math.min(wholePx, clientHeight);
  const goneDown = nearPx > 0 ? Math.max(0, 1 - (wholePx - scrollTop) / nearPx) : 0;
  return readingLinePx + goneDown * (clientHeight - readingLinePx);
}

function readIn(list: HTMLElement): HTMLElement | undefined {
  const line = list.getBoundingClientRect().top + readingLineIn(list);
  return sectionsIn(list).findLast((section) => section.getBoundingClientRect().top <= line);
}

/** Which part is being read, and the way to another one. */
export function useCurrentPart(scroll: RefObject<HTMLElement | null>): CurrentPart {
  const [current, setCurrent] = useState<string | null>(null);
  /** The last parts are never at the upper edge: who went to one is there all the same. */
  const isGoing = useRef(false);
  const show = (section: HTMLElement | undefined): void => setCurrent(section?.dataset['part'] ?? null);
  useEffect(() => {
    if (scroll.current && !isGoing.current) show(readIn(scroll.current));
  }, []);
  return {
    current,
    scrolled() {
      if (isGoing.current) isGoing.current = false;
      else if (scroll.current) show(readIn(scroll.current));
    },
    go(part) {
      const list = scroll.current;
      const section = list && sectionsIn(list).find(({ dataset }) => dataset['part'] === part);
      if (!list || !section) return;
      const before = list.scrollTop;
      section.scrollIntoView({ block: 'start' });
      isGoing.current = list.scrollTop !== before;
      show(section);
      section.querySelector<HTMLElement>('.settings-section-title')?.focus({ preventScroll: true });
    },
  };
}
