import { isolated, sentence } from '../../../src/base/sentence.ts';
import { isSamePlace, type CallPlace, type CallView } from '../../../src/call/view.ts';
import type { ErrorCode } from '../../../src/protocol/errors.ts';
import type { ServiceConnection } from '../../platform/service-client.ts';

export const words = {
  conversationWith: (name: string) => sentence`Conversation with ${name}`,
  conversationIn: (name: string) => sentence`Room ${name}`,
  members: (count: number) => (count === 1 ? 'Only you' : `${count} people`),
  roomDetails: 'Room details',
  roomName: 'Name of the room',
  pinRoom: 'Keep on top',
  unpinRoom: 'Not on top any more',
  muteHour: 'Mute for an hour',
  muteMorning: 'Mute until morning',
  muteRoom: 'Mute',
  muteAll: 'Mute, even when I’m named',
  unmuteRoom: 'Unmute',
  muteNames: 'Mute even when I’m named',
  letNames: 'Tell me when I’m named',
  letUrgentRing: 'May ring through do not disturb',
  noUrgentRing: 'May no longer ring through',
  ringsThrough: 'Their calls ring now while you do not want to be disturbed, too.',
  ringsThroughNoMore: 'Their calls are quiet now while you do not want to be disturbed.',
  conversationMenu: 'More about this conversation',
  archiveRoom: 'Archive',
  unarchiveRoom: 'Bring back',
  leaveRoom: 'Leave the room',
  roomMembers: 'Members',
  roomRoles: { owner: 'Leads', member: '', guest: 'Guest' },
  giveLead: 'Let lead',
  takeLead: 'Take lead away',
  removeMember: 'Remove',
  addPeople: 'Add people',
  findPeople: 'Find people to add',
  nobodyToAdd: 'Nobody else is here.',
  addChosen: 'Add',
  cancelAdding: 'Cancel',
  closeDetails: 'Done',
  imported: (service: string) => sentence`Brought along from ${service}. Only you see it.`,
  importedReadOnly: 'You brought this along from another service. It can be read, and leaving it deletes it.',
  archived: 'This room is archived. It can be read, and whoever leads it can bring it back.',
  callBack: 'Call back',
  back: 'Back to people',
  voiceCall: 'Voice call',
  videoCall: 'Video call',
  messages: 'Messages',
  message: 'Message',
  messageTo: (name: string) => sentence`Message ${name}`,
  send: 'Send',
  you: 'You',
  sending: 'Sending…',
  waiting: 'Waiting for the connection',
  waitingUnkept: 'Waiting for the connection. It could not be saved here: keep Parley open.',
  notSent: 'Not sent',
  tryAgain: 'Try again',
  discard: 'Discard',
  newest: 'Go to newest messages',
  loading: 'Loading messages…',
  loadFailed: 'Earlier messages could not be loaded.',
  loadsLater: 'Earlier messages can be loaded once you are connected again.',
  opening: 'Opening the conversation…',
  openingOffline: 'This conversation opens as soon as you are back online.',
  emptyTitle: (name: string) => sentence`Your conversation with ${name} begins here`,
  emptyText: 'Say hello. Messages stay here for both of you.',
  emptyRoomTitle: (name: string) => sentence`“${name}” begins here`,
  emptyRoomText: 'What is said here stays for everybody in this room.',
  offline: 'You are offline. What you write is sent when you are back.',
  removed: 'You were removed from this service. What was said can still be read; what you write is not sent.',
  refused: 'The service does not let you in right now. What you write is sent once it does.',
  presenceUnknown: 'Status not known',
  tooLong: (over: number) =>
    over === 1 ? '1 character too long' : `${over.toLocaleString()} characters too long`,
  left: (left: number) => `${left.toLocaleString()} left`,
  newMessages: 'New messages',
  readBy: 'Read by',
  messageActions: 'Message actions',
  react: 'React',
  reply: 'Reply',
  more: 'More actions',
  copyText: 'Copy text',
  copyCode: 'Copy code',
  copyColour: (colour: string) => `Copy colour ${colour}`,
  copyLink: 'Copy link',
  copyThisLink: (link: string) => sentence`Copy ${link}`,
  pin: 'Pin',
  unpin: 'Unpin',
  pinned: 'Pinned',
  edit: 'Edit',
  edited: 'edited',
  editedShow: 'Edited, show edit history',
  editHistory: 'Edit history',
  editsFailed: 'The edit history could not be loaded. Close this and try again.',
  delete: 'Delete',
  deleted: 'Message deleted',
  deletedBy: (name: string) => sentence`Deleted by ${name}`,
  deletedByYou: 'Deleted by you',
  deleteForAll: 'Delete for everybody',
  undo: 'Undo',
  chooseReaction: 'Choose a reaction',
  reactions: 'Reactions',
  reactionOf: (name: string, count: number) => sentence`${name}, ${count}`,
  quoteOf: 'Show the message this answers',
  quoteGone: 'The message this answers is not there any more',
  replyingTo: (name: string) => sentence`Reply to ${name}`,
  editing: 'Edit message',
  cancelReply: 'Cancel reply',
  cancelEdit: 'Cancel edit',
  saveEdit: 'Save',
  pinnedMessages: 'Pinned messages',
  noPins: 'Nothing is pinned here',
  noPinsHint: 'Pin a message to find it again quickly. Everybody here sees what is pinned.',
  pinsFailed: 'The pinned messages could not be loaded.',
  show: 'Show',
  close: 'Close',
  search: 'Search in this conversation',
  someoneToMention: 'People to mention',
  loadingNewer: 'Loading newer messages…',
  newerFailed: 'Newer messages could not be loaded.',
  today: 'Today',
  yesterday: 'Yesterday',
} as const;

/** Why there can be no call right now; null when there can. Calling where it rings from answers. */
export function callObstacle(
  connection: ServiceConnection['state'],
  call: CallView,
  place: CallPlace,
): string | null {
  if (call.phase === 'calling' || call.phase === 'live') return 'You are in a call';
  if (call.phase === 'incoming') return isSamePlace(call.place, place) ? null : 'Someone is calling you';
  if (connection !== 'online') return 'You are offline';
  // Who is not here finds the call when they come.
  return null;
}

const notSent: Readonly<Partial<Record<ErrorCode, string>>> = {
  'not-allowed': 'Not sent: this can only be read now',
  'not-found': 'Not sent: you are not in here any more',
  'file-incomplete': 'Not sent: a file is missing',
  'full-disk': 'Not sent: the disk of the service is full. Nothing was lost; try again once there is room.',
};

export const notSentWords = (why: ErrorCode | null): string => (why && notSent[why]) || words.notSent;

/** Who is writing, in a line. */
export function typingWords(names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length === 0) return '';
  if (names.length === 1) return sentence`${first} is writing…`;
  return names.length === 2 ? sentence`${first} and ${second} are writing…` : 'Several people are writing…';
}

/** Who has read up to a message of one's own. */
export function readWords(names: readonly string[], isEverybody: boolean, isRoomOfTwo: boolean): string {
  if (isRoomOfTwo) return 'Read';
  if (isEverybody) return 'Read by everybody';
  const shown = names.slice(0, 3).map(isolated).join(', ');
  return names.length > 3
    ? sentence`Read by ${shown} and ${names.length - 3} more`
    : sentence`Read by ${shown}`;
}
