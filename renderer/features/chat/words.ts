import type { CallView } from '../../../src/call/view.ts';
import type { Person } from '../../../src/protocol/model.ts';
import type { ServiceConnection } from '../../platform/service-client.ts';

export const words = {
  conversationWith: (name: string) => `Conversation with ${name}`,
  back: 'Back to people',
  voiceCall: 'Voice call',
  videoCall: 'Video call',
  messages: 'Messages',
  message: 'Message',
  messageTo: (name: string) => `Message ${name}`,
  send: 'Send',
  you: 'You',
  sending: 'Sending…',
  waiting: 'Waiting for the connection',
  notSent: 'Not sent',
  tryAgain: 'Try again',
  discard: 'Discard',
  newest: 'Go to newest messages',
  loading: 'Loading messages…',
  loadFailed: 'Earlier messages could not be loaded.',
  opening: 'Opening the conversation…',
  openingOffline: 'This conversation opens as soon as you are back online.',
  emptyTitle: (name: string) => `Your conversation with ${name} begins here`,
  emptyText: 'Say hello. Messages stay here for both of you.',
  offline: 'You are offline. What you write is sent when you are back.',
  tooLong: (over: number) =>
    over === 1 ? '1 character too long' : `${over.toLocaleString()} characters too long`,
  left: (left: number) => `${left.toLocaleString()} left`,
  today: 'Today',
  yesterday: 'Yesterday',
} as const;

/** Why a person cannot be called right now; null when they can. Calling somebody who rings here answers them. */
export function callObstacle(
  connection: ServiceConnection['state'],
  call: CallView,
  { user, presence }: Pick<Person, 'user' | 'presence'>,
): string | null {
  if (call.phase === 'calling' || call.phase === 'live') return 'You are in a call';
  if (call.phase === 'incoming') return call.with === user ? null : 'Someone is calling you';
  if (connection !== 'online') return 'You are offline';
  return presence === 'offline' ? 'Not here right now' : null;
}
