import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { readWords } from './words.ts';

/** Who has read this message, where it is one's own. */
export function ReadBy({ room: id, last }: { room: RoomId; last: Message }) {
  const { session } = useModel();
  const room = useSelected(session, (s) => s.rooms.get(id));
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  if (!room || last.from !== self) return null;
  const others = room.reads.filter(({ user }) => user !== self);
  const readers = others.filter(({ seq }) => seq >= last.seq);
  if (readers.length === 0) return null;
  const names = readers.map(({ user }) => nameOf({ people }, user));
  return (
    <span class="message-read" role="note" aria-label={chatTexts.readBy}>
      {readWords(names, readers.length === others.length, others.length === 1)}
    </span>
  );
}
