import type { Message } from '../../../src/protocol/model.ts';
import { searchTexts as words } from '../../../src/texts/search.ts';
import { messageLine } from '../../stores/message-words.ts';
import { importedAuthor, senderOf } from '../../stores/names.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { dateFormat } from '../date-format.ts';
import { useModel } from '../model-context.ts';
import { markWords } from './mark-words.ts';
import { placeName } from './search-filters.tsx';

interface SearchResultProps {
  readonly message: Message;
  readonly text: string;
  readonly isTabStop: boolean;
}

/** The year only where it is another one: what was said has more need of the room. */
const moment = (atMs: number): string =>
  (new Date(atMs).getFullYear() === new Date().getFullYear()
    ? dateFormat({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })
    : dateFormat({ dateStyle: 'medium', timeStyle: 'short' })
  ).format(atMs);

export function SearchResult({ message, text, isTabStop }: SearchResultProps) {
  const { session, desktop, showMessage } = useModel();
  const state = useObservable(session);
  const isOwn = message.from === state.self && importedAuthor(message) === null;
  const name = senderOf(state, message, words.you);
  const avatarName = isOwn ? (desktop.settings.getState().profile?.name ?? name) : name;
  return (
    <li>
      <button
        type="button"
        class="search-result"
        tabIndex={isTabStop ? 0 : -1}
        data-roving
        onClick={() => showMessage(message)}
      >
        <Avatar id={message.from} name={avatarName} size={32} />
        <span class="search-result-text">
          <span class="search-result-head">
            <strong class="truncate">
              <bdi>{name}</bdi>
            </strong>
            <span class="search-result-where truncate">{placeName(state, message.room)}</span>
            <span class="search-result-when">{moment(message.atMs)}</span>
          </span>
          <span class="search-result-said" dir="auto">
            {markWords(messageLine(message, state), text).map((piece) =>
              piece.isFound ? <mark>{piece.text}</mark> : piece.text,
            )}
          </span>
        </span>
      </button>
    </li>
  );
}
