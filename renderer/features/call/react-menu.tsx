import { useCallback, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useOutsidePress } from '../../ui/use-outside.ts';
import { usePopupKeys } from '../../ui/use-popup-keys.ts';
import { emojiName } from '../emojis.ts';
import { useModel } from '../model-context.ts';
import type { LiveCall } from './active-call.ts';
import { words } from './words.ts';
import './react-menu.css';

/** Few, so that a choice takes a glance. */
const signs = ['👍', '❤️', '😂', '🎉', '👏', '🤔'] as const;

/** A sign that floats over one's picture, and a hand that stays up until it is taken down. */
export function ReactMenu({ view }: { view: LiveCall }) {
  const { call } = useModel();
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useOutsidePress(root, isOpen, close);
  const isUp = view.ownHandAtMs !== null;
  const closeAndReturn = (): void => {
    close();
    root.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={root} class="react-menu">
      <IconButton
        icon="smile"
        label={words.react}
        tone="stage"
        expanded={isOpen}
        popup="menu"
        onClick={() => setIsOpen(!isOpen)}
      />
      {isUp && (
        <IconButton
          icon="hand"
          label={words.lowerHand}
          shortcut="H"
          tone="stage"
          class="react-menu-hand"
          onClick={() => call.raiseHand(false)}
        />
      )}
      {isOpen && <Popup isUp={isUp} onClose={closeAndReturn} />}
    </div>
  );
}

function Popup({ isUp, onClose }: { isUp: boolean; onClose: () => void }) {
  const { call } = useModel();
  const list = useRef<HTMLDivElement>(null);
  const keyPressed = usePopupKeys(list, 'horizontal', onClose);
  const take = (what: () => void): void => {
    onClose();
    what();
  };
  return (
    <div ref={list} class="menu react-menu-list" role="menu" aria-label={words.react} onKeyDown={keyPressed}>
      {signs.map((sign) => (
        <button
          key={sign}
          type="button"
          role="menuitem"
          class="react-menu-sign"
          aria-label={emojiName(sign)}
          title={emojiName(sign)}
          tabIndex={-1}
          data-roving
          onClick={() => take(() => call.react(sign))}
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        role="menuitem"
        class="menu-item react-menu-raise"
        tabIndex={-1}
        data-roving
        onClick={() => take(() => call.raiseHand(!isUp))}
      >
        <Icon name="hand" size={16} />
        {isUp ? words.lowerHand : words.raiseHand}
        <kbd class="react-menu-key">H</kbd>
      </button>
    </div>
  );
}
