/** Fetched as one: whoever opens one of them opens the other soon. */
export { Conversation } from './conversation.tsx';
export { RoomConversation } from './room-conversation.tsx';
