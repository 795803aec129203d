import type { RoomId } from '../../src/protocol/ids.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { ChatState, Conversation } from '../../renderer/stores/app-model.ts';
import { emptyConversation } from '../../renderer/stores/conversation.ts';
import type { Scene } from './fake-model.ts';
import { messagesOf, roomOf, user, usualTalk, type Said } from './people.ts';

/** In a room the others are several. */
const saidInTurn = (room: string, said: readonly Said[]): Message[] =>
  messagesOf(room, said).map((message, index) =>
    message.from === user(room)
      ? { ...message, from: user(index % 2 === 0 ? 'Grace Hopper' : 'Barbara Liskov') }
      : message,
  );

/** The conversations of a scene. */
export function chatOf(scene: Scene): ChatState {
  const open = scene.open ?? null;
  const others = { typing: new Map(), quoted: new Map(), removing: new Set<never>(), ...scene.chat };
  const begun = Object.entries(scene.drafts ?? {}).map(([name, draft]): [RoomId, Conversation] => [
    roomOf(name),
    { ...emptyConversation, draft },
  ]);
  if (open === null) return { open: null, conversations: new Map(begun), ...others };
  const said = scene.said ?? usualTalk;
  const conversation: Conversation = {
    ...emptyConversation,
    messages: scene.isGroup ? saidInTurn(open, said) : messagesOf(open, said),
    pending: [],
    history: 'complete',
    draft: '',
    ...scene.conversation,
  };
  return {
    open: scene.isGroup
      ? { with: null, room: roomOf(open) }
      : { with: user(open), room: scene.isOpening ? null : roomOf(open) },
    conversations: new Map<RoomId, Conversation>([...begun, [roomOf(open), conversation]]),
    ...others,
  };
}
