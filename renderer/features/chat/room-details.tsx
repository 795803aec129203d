import { useState } from 'preact/hooks';
import type { Room } from '../../../src/protocol/model.ts';
import { chatRoomsTexts as words } from '../../../src/texts/chat-rooms.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useModel } from '../model-context.ts';
import { cleanName, nameProblem } from '../name-rules.ts';
import { MeetingLinks } from '../meeting-links.tsx';
import { RemoveButton } from '../remove-button.tsx';
import { useDone } from '../use-done.ts';
import { AddPeople } from './add-people.tsx';
import { RoomMembers } from './room-members.tsx';
import './room-details.css';

interface RoomDetailsProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** Who is in a room, what it is called, and the ways out. */
export function RoomDetails({ room, onClose }: RoomDetailsProps) {
  const { session, access, roomActions } = useModel();
  const self = useSelected(session, (s) => s.self);
  const isGuest = useSelected(access.state, (a) => a.role === 'guest');
  const { problem, run } = useDone(() => {});
  const leads = room.members.some(({ user, role }) => user === self && role === 'owner');
  const { room: id } = room;
  const isImported = room.importedFrom !== undefined;
  return (
    <Dialog title={words.roomDetails} onClose={onClose} isSmall>
      <div class="dialog-content">
        <div class="dialog-middle">
          {leads && (
            <RoomName
              room={room}
              onRename={(name) => run(roomActions.ask('room.rename', { room: id, name }))}
            />
          )}
          {!isImported && <RoomMembers room={room} leads={leads} run={run} />}
          {!room.archived && !isGuest && <AddPeople room={room} run={run} />}
          {!isGuest && !isImported && <MeetingLinks room={room} />}
          {problem !== null && (
            <p class="dialog-problem" role="alert">
              {problem}
            </p>
          )}
        </div>
        <div class="dialog-end">
          <div class="room-details-row room-details-ways">
            {leads && !isImported && (
              <Button
                size="small"
                kind="quiet"
                onClick={() => run(roomActions.ask('room.archive', { room: id, archived: !room.archived }))}
              >
                {room.archived ? words.unarchiveRoom : words.archiveRoom}
              </Button>
            )}
            <RemoveButton
              what={words.leaveRoom}
              onRemove={() => run(roomActions.ask('room.leave', { room: id }))}
            />
          </div>
          <Button onClick={onClose}>{words.closeDetails}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function RoomName({ room, onRename }: { room: Room; onRename: (name: string) => void }) {
  const [typed, setTyped] = useState(room.name ?? '');
  const commit = (): void => {
    const name = typed.trim();
    if (nameProblem(typed) === null && name !== room.name) onRename(name);
  };
  return (
    <TextField
      label={words.roomName}
      value={typed}
      onInput={(text) => setTyped(cleanName(text))}
      onCommit={commit}
      problem={nameProblem(typed)}
    />
  );
}
