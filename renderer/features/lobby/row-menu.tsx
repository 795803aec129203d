import { isSamePlace, type CallPlace } from '../../../src/call/view.ts';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Room } from '../../../src/protocol/model.ts';
import { chatRoomsTexts } from '../../../src/texts/chat-rooms.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import { isInCall } from '../../stores/call-place.ts';
import { useSelected } from '../../stores/use-observable.ts';
import type { MenuItem, MenuProps } from '../../ui/menu.tsx';
import { MenuAt } from '../../ui/menu-at.tsx';
import type { Spot } from '../../ui/use-asked-menu.ts';
import { useModel } from '../model-context.ts';
import { useRoomChoices } from '../use-room-choices.ts';

interface RowMenuProps {
  readonly place: CallPlace;
  /** Null where nothing was ever said. */
  readonly room: RoomId | null;
  readonly spot: Spot;
  readonly onClose: () => void;
}

/** What can be done with a person or a room without opening the conversation. */
export function RowMenu({ place, room: id, spot, onClose }: RowMenuProps) {
  const { session } = useModel();
  const room = useSelected(session, ({ rooms }) => (id === null ? undefined : rooms.get(id)));
  const canBeCalled = useCanBeCalled(place) && room?.archived !== true;
  const calls = useCalls(place);
  const menu = { label: chatRoomsTexts.conversationMenu, items: canBeCalled ? calls : [], spot, onClose };
  if (room) return <MenuOfRoom room={room} {...menu} />;
  return menu.items.length > 0 ? <MenuAt {...menu} /> : null;
}

const MenuOfRoom = ({ room, items, ...menu }: { room: Room; spot: Spot } & MenuProps) => (
  <MenuAt {...menu} items={useRoomChoices(room, items)} />
);

/** Where a call goes on already, the conversation has the way in. */
function useCanBeCalled(place: CallPlace): boolean {
  const { session, call } = useModel();
  const isOnline = useSelected(session, ({ connection }) => connection.state === 'online');
  const isFree = useSelected(call.view, (view) => !isInCall(view));
  const goesOn = useSelected(call.open, (calls) => calls.some((open) => isSamePlace(open.place, place)));
  return isOnline && isFree && !goesOn;
}

function useCalls(place: CallPlace): readonly MenuItem[] {
  const { startCall } = useModel();
  return [
    { label: chatTexts.voiceCall, icon: 'phone', onChoose: () => startCall(place, 'voice') },
    { label: chatTexts.videoCall, icon: 'camera', onChoose: () => startCall(place, 'video') },
  ];
}
