import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { paletteTexts } from '../../../src/texts/palette.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { indexAfterKey } from '../../ui/roving.ts';
import { foundFor, type PaletteEntry } from './found.ts';
import { usePaletteEntries, type Made } from './use-entries.ts';
import './palette.css';

export interface PaletteProps {
  readonly onClose: () => void;
  readonly onMake: (made: Made) => void;
}

/** Leads to everything by a few letters. The focus stays in the field; the arrows choose, Enter goes there. */
export function Palette({ onClose, onMake }: PaletteProps) {
  const [query, setQuery] = useState('');
  /** By its id: what is found may change its order between a look and a key. */
  const [chosen, setChosen] = useState<string | null>(null);
  const entries = foundFor(query, usePaletteEntries({ query, onMake }));
  const current = Math.max(
    0,
    entries.findIndex(({ id }) => id === chosen),
  );
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  // The first of what a query finds stays chosen, whatever comes before it.
  useLayoutEffect(() => setChosen(entries[0]?.id ?? null), [query]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, query]);

  // Closed first: what it leads to takes the focus.
  const take = ({ go }: PaletteEntry): void => {
    onClose();
    go();
  };
  const keyPressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const entry = entries[current];
    if (event.key === 'Enter' && entry) take(entry);
    // Home and End are of the text.
    if (!event.key.startsWith('Arrow')) return;
    const next = indexAfterKey(event.key, current, entries.length, 'vertical');
    if (next === null) return;
    event.preventDefault();
    setChosen(entries[next]?.id ?? null);
  };

  return (
    <Dialog title={paletteTexts.title} hidesTitle onClose={onClose} isSmall>
      <div class="palette">
        <div class="palette-field">
          <Icon name="search" />
          <input
            class="palette-input"
            type="text"
            role="combobox"
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            autoFocus
            aria-label={paletteTexts.field}
            placeholder={paletteTexts.field}
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={entries.length > 0 ? `${id}-${current}` : undefined}
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
            }}
            onKeyDown={keyPressed}
          />
        </div>
        <div
          ref={list}
          id={`${id}-list`}
          class="palette-list scrolls"
          role="listbox"
          aria-label={paletteTexts.found}
        >
          {entries.map((entry, index) => (
            <Found
              key={entry.id}
              id={`${id}-${index}`}
              entry={entry}
              heading={entries[index - 1]?.group === entry.group ? null : headingOf(entry, query)}
              isChosen={index === current}
              onChoose={() => take(entry)}
            />
          ))}
        </div>
      </div>
    </Dialog>
  );
}

const headingOf = ({ group }: PaletteEntry, query: string): string =>
  group === 'conversations' && query.trim() === '' ? paletteTexts.recent : paletteTexts.groups[group];

interface FoundProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly heading: string | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Found({ id, entry, heading, isChosen, onChoose }: FoundProps) {
  const { name, face, icon } = entry;
  return (
    <>
      {heading !== null && (
        <div class="palette-heading" role="presentation">
          {heading}
        </div>
      )}
      <div
        id={id}
        class={classNames('palette-entry', isChosen && 'palette-entry--chosen')}
        role="option"
        aria-selected={isChosen}
        // The field keeps the focus.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <span class="palette-sign">
          {face === undefined ? icon && <Icon name={icon} /> : <Avatar id={face} name={name} size={24} />}
        </span>
        <span class="truncate">
          <bdi>{name}</bdi>
        </span>
      </div>
    </>
  );
}
