import { useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Named } from '../../stores/mentions.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { matching, mentionAt, type MentionDraft } from './mention-draft.ts';

interface Mentions {
  /** The name that is being written and for which there is somebody. */
  readonly draft: MentionDraft | null;
  readonly people: readonly Named[];
  readonly chosen: number;
  /** True when the key was for the list. */
  readonly keyPressed: (
    event: KeyboardEvent,
    complete: (draft: MentionDraft, person: Named) => void,
  ) => boolean;
}

/** Whom an @ may mean: members of the room whose names go on as the text does. */
export function useMentions(room: RoomId, text: string, cursor: number): Mentions {
  const { session } = useModel();
  const members = useSelected(session, (s) => s.rooms.get(room)?.members);
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const [chosen, setChosen] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);

  const written = mentionAt(text, cursor);
  const others = (members ?? []).map(({ user }) => user).filter((user) => user !== self);
  const found = written
    ? matching(
        others.map((user) => ({ user, name: nameOf({ people }, user) })),
        written,
      )
    : [];
  const isDone = found.length === 1 && written !== null && found[0]?.name === written.query.trimEnd();
  const isOpen = written !== null && found.length > 0 && !isDone && written.from !== closedAt;
  const index = Math.min(chosen, found.length - 1);

  return {
    draft: isOpen ? written : null,
    people: found,
    chosen: index,
    keyPressed(event, complete) {
      if (!isOpen) {
        setClosedAt(null);
        return false;
      }
      const person = found[index];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) setChosen((index + step + found.length) % found.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && person) {
        complete(written, person);
        setChosen(0);
      } else if (event.key === 'Escape') setClosedAt(written.from);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
