import { isolated } from '../../../src/base/sentence.ts';
import type { Message, Reaction } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import { emojiName } from '../emojis.ts';
import './reactions.css';

export function Reactions({ message }: { message: Message }) {
  const { session, react } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const isReadOnly = useSelected(session, (s) => s.rooms.get(message.room)?.archived ?? false);
  if (message.reactions.length === 0) return null;
  const who = ({ users }: Reaction): string =>
    users.map((user) => (user === self ? words.you : isolated(nameOf({ people }, user)))).join(', ');
  return (
    <ul class="reactions" aria-label={words.reactions}>
      {message.reactions.map((reaction) => {
        const { emoji, users } = reaction;
        const isMine = self !== null && users.includes(self);
        return (
          <li key={emoji}>
            <button
              type="button"
              class={classNames('reaction', isMine && 'reaction--mine')}
              aria-pressed={isMine}
              aria-label={words.reactionOf(emojiName(emoji), users.length)}
              disabled={isReadOnly}
              title={`${emojiName(emoji)}: ${who(reaction)}`}
              onClick={() => react(message.message, emoji, !isMine)}
            >
              <span aria-hidden="true">{emoji}</span>
              <span class="reaction-count">{users.length}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
