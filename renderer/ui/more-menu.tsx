import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { IconButton } from './button.tsx';
import type { MenuItem } from './menu.tsx';
import { MenuAt } from './menu-at.tsx';
import { useAskedMenu } from './use-asked-menu.ts';

interface MoreMenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Where its owner gives it the keyboard. */
  readonly focusRef?: RefObject<HTMLButtonElement | null> | undefined;
}

/** What a row in a list has no room for; its menu lies over the list, which does not cut it off. */
export function MoreMenu({ label, items, focusRef }: MoreMenuProps) {
  const { spot, openAt, close } = useAskedMenu();
  const own = useRef<HTMLButtonElement>(null);
  const button = focusRef ?? own;
  const toggle = (): void => {
    if (spot) close();
    else if (button.current) openAt(button.current);
  };
  return (
    <>
      <IconButton
        icon="more"
        label={label}
        iconSize={16}
        tipAlign="end"
        popup="menu"
        expanded={spot !== null}
        buttonRef={button}
        onClick={toggle}
      />
      {spot && <MenuAt spot={spot} label={label} items={items} onClose={close} />}
    </>
  );
}
