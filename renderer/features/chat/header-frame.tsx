import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Room } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { Avatar, type PresenceSign } from '../../ui/avatar.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { useIsNarrow } from '../../ui/use-is-narrow.ts';
import { useModel } from '../model-context.ts';
import { ConversationMenu } from './conversation-menu.tsx';
import { HeaderButton } from './header-button.tsx';
import { PinsDialog } from './pins-dialog.tsx';

interface HeaderFrameProps {
  readonly id: string;
  readonly name: string;
  readonly presence?: PresenceSign | undefined;
  /** Under the name. */
  readonly line: string;
  /** Not there until the service has made it. */
  readonly room: Room | undefined;
  /** How one calls here. */
  readonly children: ComponentChildren;
  /** What else there is to open here. */
  readonly tools?: readonly MenuItem[];
}

/** The head of a conversation: the way back, who or what it is with, and what is found in it. */
export function HeaderFrame({ id, name, presence, line, room, children, tools = [] }: HeaderFrameProps) {
  const { closeChat, openSearch } = useModel();
  const [isShowingPins, setIsShowingPins] = useState(false);
  // The name comes first: what there is no room for beside it stands in the menu.
  const isNarrow = useIsNarrow();
  const inHeader: readonly MenuItem[] = [
    { icon: 'search', label: words.search, onChoose: () => room && openSearch({ room: room.room }) },
    { icon: 'pin', label: words.pinnedMessages, onChoose: () => setIsShowingPins(true) },
    ...tools,
  ];
  return (
    <header class="conversation-header">
      <HeaderButton
        icon="back"
        label={words.back}
        class="conversation-back"
        tipAlign="start"
        onClick={closeChat}
      />
      <Avatar id={id} name={name} size={36} presence={presence} />
      <div class="conversation-who">
        <h2 class="conversation-name truncate">
          <bdi>{name}</bdi>
        </h2>
        <p class="conversation-presence truncate">{line}</p>
      </div>
      {/* First: they go while a call goes on, and nothing stands before them that would move. */}
      {children}
      {!isNarrow && <Tools tools={inHeader} isOpening={!room} />}
      <ConversationMenu room={room} first={isNarrow ? inHeader : []} />
      {room && isShowingPins && <PinsDialog room={room.room} onClose={() => setIsShowingPins(false)} />}
    </header>
  );
}

/** In their places before they can do anything: what is beside them does not move away under the pointer. */
const Tools = ({ tools, isOpening }: { tools: readonly MenuItem[]; isOpening: boolean }) =>
  tools.map(({ icon, label, onChoose }) => (
    <HeaderButton
      key={icon}
      icon={icon}
      label={label}
      unavailable={isOpening ? words.opening : null}
      onClick={onChoose}
    />
  ));
