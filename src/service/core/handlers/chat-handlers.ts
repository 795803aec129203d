import type { chatRequests } from '../../../protocol/requests/chat.ts';
import type { Chat } from '../chat.ts';
import type { HandlersOf } from './answer.ts';

export function createChatHandlers(chat: Chat): HandlersOf<typeof chatRequests> {
  return {
    'chat.send': (by, input) => chat.send(by, input),
    'chat.history': (by, input) => chat.history(by, input),
    'chat.read': (by, input) => chat.read(by, input),
  };
}
