import { useRef } from 'preact/hooks';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { useOutsidePress } from '../../ui/use-outside.ts';
import { usePopupKeys } from '../../ui/use-popup-keys.ts';
import { emojiName, emojis } from '../emojis.ts';
import './emoji-picker.css';

interface EmojiPickerProps {
  readonly onChoose: (emoji: string) => void;
  readonly onClose: () => void;
}

/** A grid of signs. Arrows move, Enter takes, Esc and Tab close. */
export function EmojiPicker({ onChoose, onClose }: EmojiPickerProps) {
  const grid = useRef<HTMLDivElement>(null);
  useOutsidePress(grid, true, onClose);
  const keyPressed = usePopupKeys(grid, 'grid', onClose);

  return (
    <div ref={grid} class="emoji-picker" role="menu" aria-label={words.chooseReaction} onKeyDown={keyPressed}>
      {emojis.map((emoji) => (
        <button
          key={emoji}
          type="button"
          role="menuitem"
          class="emoji-picker-item"
          aria-label={emojiName(emoji)}
          title={emojiName(emoji)}
          tabIndex={-1}
          data-roving
          onClick={() => onChoose(emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}
