import { useRef } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { useOutsidePress } from './use-outside.ts';
import { usePopupKeys } from './use-popup-keys.ts';
import './menu.css';

export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly isDangerous?: boolean;
  /** A line parts it from what is above. */
  readonly isApart?: boolean;
  /** One of several, of which one is chosen; the menu opens on that one. */
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** Things to do. Arrows move, Enter takes, Esc and Tab close; where it stands is its owner's business. */
export function Menu({ label, items, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useOutsidePress(list, true, onClose);
  const keyPressed = usePopupKeys(list, 'vertical', onClose);

  return (
    <div ref={list} class="menu" role="menu" aria-label={label} onKeyDown={keyPressed}>
      {items.map((item, index) => (
        <button
          key={`${index} ${item.label}`}
          type="button"
          class={classNames(
            'menu-item',
            item.isDangerous && 'menu-item--dangerous',
            item.isApart && 'menu-item--apart',
          )}
          role={item.isChosen === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={item.isChosen}
          tabIndex={-1}
          data-roving
          onClick={() => {
            onClose();
            item.onChoose();
          }}
        >
          <Icon name={item.icon} size={16} />
          {item.label}
        </button>
      ))}
    </div>
  );
}
