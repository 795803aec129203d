import { useState } from 'preact/hooks';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { Room } from '../../../src/protocol/model.ts';
import { chatRoomsTexts as words } from '../../../src/texts/chat-rooms.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { PeoplePicker } from '../people-picker.tsx';
import type { Run } from '../use-done.ts';

/** People of the service who are not in the room yet. */
export function AddPeople({ room, run }: { room: Room; run: Run }) {
  const { session, roomActions } = useModel();
  const people = useSelected(session, (s) => s.people);
  const [chosen, setChosen] = useState<ReadonlySet<UserId>>(new Set());
  const [isAdding, setIsAdding] = useState(false);
  const inside = new Set(room.members.map(({ user }) => user));
  const others = [...people.values()].filter(({ user, left }) => !left && !inside.has(user));

  const add = (): void => {
    run(roomActions.ask('room.add', { room: room.room, users: [...chosen] }));
    setChosen(new Set());
    setIsAdding(false);
  };
  if (!isAdding) {
    return (
      <div class="room-details-row">
        <Button size="small" onClick={() => setIsAdding(true)}>
          {words.addPeople}
        </Button>
      </div>
    );
  }
  return (
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
        <Button onClick={() => setIsAdding(false)}>{words.cancelAdding}</Button>
        <Button kind="primary" disabled={chosen.size === 0} onClick={add}>
          {words.addChosen}
        </Button>
      </div>
    </>
  );
}
