import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { useOutsidePress } from './use-outside.ts';
import { usePopupKeys } from './use-popup-keys.ts';
import './menu.css';
import './choice-menu.css';

export interface MenuChoice {
  readonly value: string;
  readonly label: string;
  readonly before?: ComponentChildren;
  /** Said beside it, and part of its name. */
  readonly detail?: string;
}

/** Further things to choose under a title of their own. Asked for when the menu opens. */
export interface MenuSection {
  readonly title: string;
  /** Missing: none of them is ever the chosen one. */
  readonly chosen?: string;
  readonly choices: () => readonly MenuChoice[];
  readonly onChoose: (value: string) => void;
}

interface ChoiceMenuProps {
  /** The accessible name of the menu. */
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly sections?: readonly MenuSection[];
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

  return (
    <div ref={root} class={classNames('choice-menu', props.class)}>
      {props.trigger({ isOpen, toggle: () => setIsOpen(!isOpen) })}
      {isOpen && <MenuList {...props} side={side} align={align} onClose={close} />}
    </div>
  );
}

type MenuListProps = Omit<ChoiceMenuProps, 'trigger'> & { onClose: () => void };

function MenuList({ label, choices, chosen, onChoose, sections = [], side, align, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const keyPressed = usePopupKeys(list, 'vertical', onClose);

  const taken = (choose: (value: string) => void, { value }: MenuChoice): void => {
    onClose();
    choose(value);
  };

  return (
    <div
      ref={list}
      class={`menu choice-menu-list scrolls choice-menu-list--${side} choice-menu-list--${align}`}
      role="menu"
      aria-label={label}
      onKeyDown={keyPressed}
    >
      <p class="choice-menu-title" aria-hidden="true">
        {label}
      </p>
      {choices.map((choice) => (
        <MenuRow
          key={choice.value}
          choice={choice}
          {...radioRow(choice, chosen)}
          onClick={() => taken(onChoose, choice)}
        />
      ))}
      {sections.map((section) => (
        <div key={section.title} class="choice-menu-section" role="group" aria-label={section.title}>
          <p class="choice-menu-title" aria-hidden="true">
            {section.title}
          </p>
          {section.choices().map((choice) => (
            <MenuRow
              key={choice.value}
              choice={choice}
              {...(section.chosen === undefined ? plainRow : radioRow(choice, section.chosen))}
              onClick={() => taken(section.onChoose, choice)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface MenuRowProps {
  readonly choice: MenuChoice;
  readonly role: 'menuitem' | 'menuitemradio';
  readonly 'aria-checked'?: boolean;
  readonly onClick: () => void;
}

const plainRow = { role: 'menuitem' } as const;
const radioRow = ({ value }: MenuChoice, chosen: string) =>
  ({ role: 'menuitemradio', 'aria-checked': value === chosen }) as const;

function MenuRow({ choice: { label, before, detail }, ...button }: MenuRowProps) {
  return (
    <button type="button" class="menu-item choice-menu-item" tabIndex={-1} data-roving {...button}>
      {before}
      <span class="choice-menu-label" dir="auto">
        {label}
      </span>
      {detail !== undefined && <span class="choice-menu-detail">{detail}</span>}
      {button['aria-checked'] && <Icon name="check" size={16} />}
    </button>
  );
}
