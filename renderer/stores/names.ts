import type { UserId } from '../../src/protocol/ids.ts';
import type { Message } from '../../src/protocol/model.ts';
import { messageLinesTexts } from '../../src/texts/message-lines.ts';
import type { SessionState } from './app-model.ts';

/** Of a person who may not (or not yet) be in the list. */
export const nameOf = ({ people }: Pick<SessionState, 'people'>, user: UserId): string =>
  people.get(user)?.name ?? messageLinesTexts.someone;

/** Who wrote what was brought along from another service, as it says itself; null for everything that was said here. */
export const importedAuthor = ({ body }: Pick<Message, 'body'>): string | null =>
  body.kind === 'text' && body.imported ? (body.imported.by ?? messageLinesTexts.someone) : null;

/** Whom a message is by, for those who read it; `you` is the word for oneself. */
export const senderOf = (
  { people, self }: Pick<SessionState, 'people' | 'self'>,
  message: Message,
  you: string,
): string => importedAuthor(message) ?? (message.from === self ? you : nameOf({ people }, message.from));
