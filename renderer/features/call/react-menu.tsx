import { useCallback, useRef, useState } from 'preact/hooks';
import { callTexts } from '../../../src/texts/call.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useOutsidePress } from '../../ui/use-outside.ts';
import { usePopupKeys } from '../../ui/use-popup-keys.ts';
import { emojiName } from '../emojis.ts';
import { useModel } from '../model-context.ts';
import { useKeyOf } from '../use-key-of.ts';
import type { LiveCall } from './active-call.ts';
import './react-menu.css';

/** Few, so that a choice takes a glance. */
const signs = ['👍', '❤️', '😂', '🎉', '👏', '🤔'] as const;

/**
 * A sign that floats over one's picture, and a hand that stays up until it is taken down. In a room the hand has its button all the time: one
 * that comes and goes would move what stands beside it. Where there is no place for it the menu shows whether it is up.
 */
export function ReactMenu({ view }: { view: LiveCall }) {
  const { call } = useModel();
  const handKey = useKeyOf('hand');
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useOutsidePress(root, isOpen, close);
  const isUp = view.ownHandAtMs !== null;
  const hasButton = view.place.is === 'room';
  return (
    <div
      ref={root}
      class={classNames('react-menu', hasButton && 'react-menu--with-hand', isUp && 'react-menu--up')}
    >
      <IconButton
        icon="smile"
        label={callTexts.react}
        tone="stage"
        expanded={isOpen}
        popup="menu"
        onClick={() => setIsOpen(!isOpen)}
      />
      {hasButton && (
        <IconButton
          icon="hand"
          label={isUp ? callTexts.lowerHand : callTexts.raiseHand}
          shortcut={handKey}
          tone="stage"
          class={classNames('react-menu-hand', isUp && 'react-menu-hand--up')}
          onClick={() => call.raiseHand(!isUp)}
        />
      )}
      {isOpen && <Popup isUp={isUp} handKey={handKey} onClose={close} />}
    </div>
  );
}

interface PopupProps {
  readonly isUp: boolean;
  readonly handKey: string | undefined;
  readonly onClose: () => void;
}

function Popup({ isUp, handKey, onClose }: PopupProps) {
  const { call } = useModel();
  const list = useRef<HTMLDivElement>(null);
  const keyPressed = usePopupKeys(list, 'horizontal', onClose);
  const take = (what: () => void): void => {
    onClose();
    what();
  };
  return (
    <div
      ref={list}
      class="menu react-menu-list"
      role="menu"
      aria-label={callTexts.react}
      onKeyDown={keyPressed}
    >
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
        {isUp ? callTexts.lowerHand : callTexts.raiseHand}
        {handKey !== undefined && <kbd class="react-menu-key">{handKey}</kbd>}
      </button>
    </div>
  );
}
