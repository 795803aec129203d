import type { RoomId } from '../../../src/protocol/ids.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { typingWords } from './words.ts';

/** Who is writing. It keeps its place while nobody is, so that nothing jumps. */
export function TypingLine({ room }: { room: RoomId }) {
  const { chat, session } = useModel();
  const typing = useSelected(chat, (c) => c.typing.get(room));
  const people = useSelected(session, (s) => s.people);
  const names = (typing ?? []).map((user) => nameOf({ people }, user));
  return (
    <p class="typing-line truncate" role="status">
      {typingWords(names)}
    </p>
  );
}
