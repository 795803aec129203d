import type { chatRequests } from '../../../protocol/requests/chat.ts';
import type { ChatChanges } from '../chat-changes.ts';
import type { ChatReading } from '../chat-reading.ts';
import type { Chat } from '../chat.ts';
import type { HandlersOf } from './answer.ts';

export interface ChatManagers {
  readonly chat: Chat;
  readonly chatReading: ChatReading;
  readonly chatChanges: ChatChanges;
}

export function createChatHandlers(managers: ChatManagers): HandlersOf<typeof chatRequests> {
  const { chat, chatReading: reading, chatChanges: changes } = managers;
  return {
    'chat.send': (by, input) => chat.send(by, input),
    'chat.read': (by, input) => chat.read(by, input),
    'chat.typing': (by, { room }) => chat.typing(by, room),
    'chat.history': (by, input) => reading.history(by, input),
    'chat.around': (by, input) => reading.around(by, input),
    'chat.changes': (by, input) => reading.changes(by, input),
    'chat.get': (by, input) => reading.get(by, input),
    'chat.edits': (by, input) => reading.edits(by, input),
    'chat.pins': (by, input) => reading.pins(by, input),
    'chat.search': (by, input) => reading.search(by, input),
    'chat.edit': (by, input) => changes.edit(by, input),
    'chat.delete': (by, input) => changes.remove(by, input),
    'chat.react': (by, input) => changes.react(by, input),
    'chat.pin': (by, input) => changes.pin(by, input),
  };
}
