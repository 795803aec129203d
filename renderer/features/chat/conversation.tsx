import type { ComponentChildren } from 'preact';
import type { UserId } from '../../../src/protocol/ids.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { AwayBanner } from './away-banner.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { Talk } from './talk.tsx';
import './conversation.css';

export interface ConversationProps {
  readonly user: UserId;
  /** Beside a call the call itself says with whom. */
  readonly isBesideCall?: boolean;
  /** One can type at once; if not said, beside no call. */
  readonly takesFocus?: boolean;
  /** Between the header and the messages: how the last call ended. */
  readonly above?: ComponentChildren;
}

/** What was and is said with one person. */
export function Conversation({
  user,
  isBesideCall = false,
  takesFocus = !isBesideCall,
  above,
}: ConversationProps) {
  const { session, chat } = useModel();
  const person = useSelected(session, (s) => s.people.get(user));
  const room = useSelected(chat, (c) => (c.open?.with === user ? c.open.room : null));
  const name = person?.name ?? '';

  return (
    <section class="conversation" aria-label={words.conversationWith(name)}>
      {!isBesideCall && person && <ConversationHeader person={person} room={room} />}
      {above}
      {room !== null && <AwayBanner />}
      <Talk room={room} name={name} takesFocus={takesFocus} />
    </section>
  );
}
