import { useState } from 'preact/hooks';
import type { Room } from '../../../src/protocol/model.ts';
import { chatRoomsTexts as words } from '../../../src/texts/chat-rooms.ts';
import { Menu } from '../../ui/menu.tsx';
import { useModel } from '../model-context.ts';
import { useDone } from '../use-done.ts';
import { HeaderButton } from './header-frame.tsx';
import { useRoomChoices } from './use-room-choices.ts';
import './conversation-menu.css';

/** What one wants of a conversation with one person. */
export function ConversationMenu({ room }: { room: Room }) {
  const [isOpen, setIsOpen] = useState(false);
  const { notify } = useModel();
  const { run } = useDone((problem) => {
    if (problem !== null) notify('problem', problem);
  });
  const items = useRoomChoices(room, run);
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
