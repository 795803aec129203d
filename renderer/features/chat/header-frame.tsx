import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { Avatar, type PresenceSign } from '../../ui/avatar.tsx';
import { IconButton, type IconButtonProps } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { PinsDialog } from './pins-dialog.tsx';

interface HeaderFrameProps {
  readonly id: string;
  readonly name: string;
  readonly presence?: PresenceSign | undefined;
  /** Under the name. */
  readonly line: string;
  /** Null as long as nothing was said. */
  readonly room: RoomId | null;
  /** What else one can do here. */
  readonly children: ComponentChildren;
}

/** The head of a conversation: the way back, who or what it is with, and what is found in it. */
export function HeaderFrame({ id, name, presence, line, room, children }: HeaderFrameProps) {
  const { closeChat, openSearch } = useModel();
  const [isShowingPins, setIsShowingPins] = useState(false);
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
      {room !== null && (
        <>
          <HeaderButton icon="search" label={words.search} onClick={() => openSearch({ room })} />
          <HeaderButton icon="pin" label={words.pinnedMessages} onClick={() => setIsShowingPins(true)} />
          {isShowingPins && <PinsDialog room={room} onClose={() => setIsShowingPins(false)} />}
        </>
      )}
      {children}
    </header>
  );
}

/** Its tip stands below: above is the window's edge. */
export const HeaderButton = (button: Omit<IconButtonProps, 'tip'>) => (
  <IconButton tipAlign="end" {...button} tip="below" />
);
