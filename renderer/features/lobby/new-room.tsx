import { useState } from 'preact/hooks';
import type { UserId } from '../../../src/protocol/ids.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { refusalWords, type Refusal } from '../../stores/refusal-words.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useModel } from '../model-context.ts';
import { cleanName, nameProblem } from '../name-rules.ts';
import { PeoplePicker } from '../people-picker.tsx';

/** A name and who comes along; both can be changed later. */
export function NewRoom({ onClose }: { onClose: () => void }) {
  const { session, roomActions, openRoom } = useModel();
  const people = useSelected(session, (s) => s.people);
  const [id] = useState(() => roomActions.newRoomId());
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<UserId>>(new Set());
  const [stage, setStage] = useState<'typing' | 'asked' | 'making' | Refusal>('typing');
  const problem = nameProblem(name);

  const make = async (): Promise<void> => {
    if (problem !== null) return setStage('asked');
    setStage('making');
    const answer = await roomActions.ask('room.create', {
      room: id,
      name: name.trim(),
      members: [...chosen],
    });
    if (!answer.ok) return setStage(answer);
    onClose();
    openRoom(id);
  };

  return (
    <Dialog title={words.newRoom} onClose={onClose} isSmall>
      <form
        class="dialog-content"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div class="dialog-middle">
          <TextField
            label={words.roomName}
            value={name}
            onInput={(typed) => setName(cleanName(typed))}
            problem={stage === 'typing' || problem === null ? null : words.roomNeedsName}
            autoFocus
          />
          <PeoplePicker
            label={words.roomPeople}
            searchLabel={words.find}
            none={words.nobody}
            people={[...people.values()].filter(({ left }) => !left)}
            chosen={chosen}
            onChange={setChosen}
          />
          {typeof stage === 'object' && (
            <p class="dialog-problem" role="alert">
              {stage.code === 'not-allowed' ? words.roomNotAllowed : refusalWords(stage)}
            </p>
          )}
        </div>
        <div class="dialog-end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit" disabled={stage === 'making'}>
            {words.makeRoom}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
