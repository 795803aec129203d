import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { moveByKey, rovingItems } from './roving.ts';
import { useOutsidePress } from './use-outside.ts';
import './choice-menu.css';

export interface MenuChoice {
  readonly value: string;
  readonly label: string;
  readonly before?: ComponentChildren;
}

interface ChoiceMenuProps {
  /** The accessible name of the menu. */
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly side?: 'above' | 'below';
  readonly align?: 'start' | 'end' | 'center';
  readonly class?: string;
  readonly trigger: (state: { isOpen: boolean; toggle: () => void }) => ComponentChildren;
}

/** A button that opens a list of which one is chosen. Arrows move, Enter takes, Esc and Tab close. */
export function ChoiceMenu({ side = 'above', align = 'start', ...props }: ChoiceMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useOutsidePress(root, isOpen, close);

  const closeAndReturn = (): void => {
    close();
    root.current?.querySelector('button')?.focus();
  };

  return (
    <div ref={root} class={classNames('choice-menu', props.class)}>
      {props.trigger({ isOpen, toggle: () => setIsOpen(!isOpen) })}
      {isOpen && (
        <MenuList
          {...props}
          side={side}
          align={align}
          onChoose={(value) => {
            closeAndReturn();
            props.onChoose(value);
          }}
          onClose={closeAndReturn}
        />
      )}
    </div>
  );
}

type MenuListProps = Omit<ChoiceMenuProps, 'trigger'> & { onClose: () => void };

function MenuList({ label, choices, chosen, onChoose, side, align, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const items = list.current ? rovingItems(list.current) : [];
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
  }, []);

  const keyPressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
    } else if (list.current) moveByKey(event, list.current, 'vertical');
  };

  return (
    <div
      ref={list}
      class={`choice-menu-list scrolls choice-menu-list--${side} choice-menu-list--${align}`}
      role="menu"
      aria-label={label}
      onKeyDown={keyPressed}
    >
      <p class="choice-menu-title" aria-hidden="true">
        {label}
      </p>
      {choices.map(({ value, label, before }) => (
        <button
          key={value}
          type="button"
          class="choice-menu-item"
          role="menuitemradio"
          aria-checked={value === chosen}
          tabIndex={-1}
          data-roving
          onClick={() => onChoose(value)}
        >
          {before}
          <span class="choice-menu-label" dir="auto">
            {label}
          </span>
          {value === chosen && <Icon name="check" size={16} />}
        </button>
      ))}
    </div>
  );
}
