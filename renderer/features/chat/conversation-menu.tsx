import { useState } from 'preact/hooks';
import type { Room } from '../../../src/protocol/model.ts';
import { chatRoomsTexts as words } from '../../../src/texts/chat-rooms.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { useRoomChoices } from '../use-room-choices.ts';
import { HeaderButton } from './header-button.tsx';
import './conversation-menu.css';

interface ConversationMenuProps {
  readonly room: Room;
  /** What the header has no room for. */
  readonly first: readonly MenuItem[];
}

/** What one wants of a conversation. */
export function ConversationMenu({ room, first }: ConversationMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const items = useRoomChoices(room, first);
  return (
    <div class="conversation-menu">
      <HeaderButton
        icon="more"
        label={words.conversationMenu}
        popup="menu"
        expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <div class="conversation-menu-popup">
          <Menu label={words.conversationMenu} items={items} onClose={() => setIsOpen(false)} />
        </div>
      )}
    </div>
  );
}
