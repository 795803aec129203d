import { useState } from 'preact/hooks';
import type { Room } from '../../../src/protocol/model.ts';
import { chatRoomsTexts as words } from '../../../src/texts/chat-rooms.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { useRoomChoices } from '../use-room-choices.ts';
import { HeaderButton } from './header-button.tsx';
import './conversation-menu.css';

interface ConversationMenuProps {
  /** Not there until the service has made it; the button waits for it in its place, and keeps the keyboard. */
  readonly room: Room | undefined;
  /** What the header has no room for. */
  readonly first: readonly MenuItem[];
}

/** What one wants of a conversation. */
export function ConversationMenu({ room, first }: ConversationMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div class="conversation-menu">
      <HeaderButton
        icon="more"
        label={words.conversationMenu}
        unavailable={room ? null : chatTexts.opening}
        popup="menu"
        expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {room && isOpen && <Choices room={room} first={first} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

interface ChoicesProps {
  readonly room: Room;
  readonly first: readonly MenuItem[];
  readonly onClose: () => void;
}

const Choices = ({ room, first, onClose }: ChoicesProps) => (
  <div class="conversation-menu-popup">
    <Menu label={words.conversationMenu} items={useRoomChoices(room, first)} onClose={onClose} />
  </div>
);
