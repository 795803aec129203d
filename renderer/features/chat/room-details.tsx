import { useState } from 'preact/hooks';
import type { UserId } from '../../../src/protocol/ids.ts';
import { formatInvitation } from '../../../src/protocol/invite-link.ts';
import type { Room } from '../../../src/protocol/model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useModel } from '../model-context.ts';
import { cleanName, nameProblem } from '../name-rules.ts';
import { PeoplePicker } from '../people-picker.tsx';
import { useShareableAddress } from '../shareable-address.ts';
import { RoomMembers } from './room-members.tsx';
import { words } from './words.ts';
import './room-details.css';

interface RoomDetailsProps {
  readonly room: Room;
  readonly onClose: () => void;
}

const foreverMs = 8.64e15;

/** Who is in a room, what it is called, what one wants of it, and the ways out. */
export function RoomDetails({ room, onClose }: RoomDetailsProps) {
  const { session, roomActions } = useModel();
  const self = useSelected(session, (s) => s.self);
  const [failed, setFailed] = useState(false);
  const leads = room.members.some(({ user, role }) => user === self && role === 'owner');
  const run = (answer: Promise<{ ok: boolean }>): void => void answer.then(({ ok }) => setFailed(!ok));
  const { room: id } = room;
  return (
    <Dialog title={words.roomDetails} onClose={onClose} isSmall>
      <div class="room-details">
        {leads && (
          <RoomName
            room={room}
            onRename={(name) => run(roomActions.ask('room.rename', { room: id, name }))}
          />
        )}
        <div class="room-details-row">
          <Button
            size="small"
            onClick={() => run(roomActions.ask('room.pin', { room: id, pinned: !room.pinned }))}
          >
            {room.pinned ? words.unpinRoom : words.pinRoom}
          </Button>
          <Button
            size="small"
            onClick={() =>
              run(
                roomActions.ask('room.mute', {
                  room: id,
                  untilMs: room.mutedUntilMs === null ? foreverMs : null,
                }),
              )
            }
          >
            {room.mutedUntilMs === null ? words.muteRoom : words.unmuteRoom}
          </Button>
          {leads && (
            <Button
              size="small"
              onClick={() => run(roomActions.ask('room.archive', { room: id, archived: !room.archived }))}
            >
              {room.archived ? words.unarchiveRoom : words.archiveRoom}
            </Button>
          )}
          <Button size="small" kind="danger" onClick={() => run(roomActions.ask('room.leave', { room: id }))}>
            {words.leaveRoom}
          </Button>
        </div>
        <RoomMembers room={room} leads={leads} run={run} />
        {!room.archived && <AddPeople room={room} run={run} />}
        {failed && (
          <p class="room-details-problem" role="alert">
            {words.notDone}
          </p>
        )}
        <div class="room-details-end">
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

function AddPeople({ room, run }: { room: Room; run: (answer: Promise<{ ok: boolean }>) => void }) {
  const { session, roomActions, access } = useModel();
  const place = useShareableAddress();
  const people = useSelected(session, (s) => s.people);
  const [chosen, setChosen] = useState<ReadonlySet<UserId>>(new Set());
  const [isAdding, setIsAdding] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const isGuest = useSelected(access.state, (a) => a.role === 'guest');
  const inside = new Set(room.members.map(({ user }) => user));
  const others = [...people.values()].filter(({ user, left }) => !left && !inside.has(user));
  if (isGuest) return null;

  const add = (): void => {
    run(roomActions.ask('room.add', { room: room.room, users: [...chosen] }));
    setChosen(new Set());
    setIsAdding(false);
  };
  const invite = async (): Promise<void> => {
    const input = {
      role: 'guest',
      room: room.room,
      expiresInMs: 7 * 86_400_000,
      uses: null,
      label: room.name ?? '',
    };
    const answer = await access.ask('invite.create', { ...input, role: 'guest' });
    if (answer.ok) setLink(formatInvitation({ ...place, invite: answer.value.token }));
    run(Promise.resolve(answer));
  };

  return (
    <>
      {isAdding ? (
        <>
          <PeoplePicker
            label={words.addPeople}
            searchLabel={words.findPeople}
            none={words.nobodyToAdd}
            people={others}
            chosen={chosen}
            onChange={setChosen}
          />
          <div class="room-details-row">
            <Button kind="quiet" onClick={() => setIsAdding(false)}>
              {words.cancelAdding}
            </Button>
            <Button kind="primary" disabled={chosen.size === 0} onClick={add}>
              {words.addChosen}
            </Button>
          </div>
        </>
      ) : (
        <div class="room-details-row">
          <Button size="small" onClick={() => setIsAdding(true)}>
            {words.addPeople}
          </Button>
          <Button size="small" onClick={() => void invite()}>
            {words.inviteGuest}
          </Button>
        </div>
      )}
      {link !== null && <CopyField label={words.guestLink} text={link} />}
    </>
  );
}
