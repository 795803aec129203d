import { useEffect } from 'preact/hooks';
import type { MessageId, RoomId } from '../../../src/protocol/ids.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import { messageLine } from '../../stores/message-words.ts';
import { senderOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import './quote.css';

/** The message that another one answers, in a line; pressed, it comes into sight. */
export function Quote({ room, message }: { room: RoomId; message: MessageId }) {
  const { chat, wantQuote, showMessage } = useModel();
  const held = useSelected(chat, (c) =>
    c.conversations.get(room)?.messages.find((known) => known.message === message),
  );
  const fetched = useSelected(chat, (c) => c.quoted.get(message));
  const quoted = held ?? fetched;
  useEffect(() => {
    if (quoted === undefined) wantQuote(message);
  }, [message, quoted === undefined]);

  if (quoted === null) return <p class="quote quote--gone">{chatTexts.quoteGone}</p>;
  if (!quoted) return <p class="quote quote--gone">{chatTexts.loading}</p>;
  return (
    <button type="button" class="quote" onClick={() => showMessage(quoted)}>
      <span class="visually-hidden">{`${chatTexts.quoteOf}: `}</span>
      <QuotedLine message={quoted} />
    </button>
  );
}

export function QuotedLine({ message }: { message: Message }) {
  const { session } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  return (
    <>
      <span class="quote-name truncate">
        <bdi>{senderOf({ people, self }, message, chatTexts.you)}</bdi>
      </span>
      <span class="quote-text truncate" dir="auto">
        {messageLine(message, { people, self }).slice(0, 200)}
      </span>
    </>
  );
}
