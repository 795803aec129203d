import type { RoomId } from '../../src/protocol/ids.ts';
import type { ChatState, Conversation } from '../../renderer/stores/app-model.ts';
import { emptyConversation } from '../../renderer/stores/conversation.ts';
import type { Scene } from './fake-model.ts';
import { messagesOf, roomOf, user, usualTalk } from './people.ts';

/** The conversations of a scene. */
export function chatOf(scene: Scene): ChatState {
  const open = scene.open ?? null;
  const others = { typing: new Map(), quoted: new Map(), removing: new Set<never>(), ...scene.chat };
  const begun = Object.entries(scene.drafts ?? {}).map(([name, draft]): [RoomId, Conversation] => [
    roomOf(name),
    { ...emptyConversation, draft },
  ]);
  if (open === null) return { open: null, conversations: new Map(begun), ...others };
  const conversation: Conversation = {
    ...emptyConversation,
    messages: messagesOf(open, scene.said ?? usualTalk),
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
