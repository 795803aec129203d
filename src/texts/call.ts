import { sentence } from '../base/sentence.ts';
import { pluralIn } from './plural.ts';
import { texts } from './texts.ts';

const plural = pluralIn('en');

/** A call on screen: its head, its keys and what is said about all of it. */
export const callTexts = texts('call', {
  callWith: (name: string) => sentence`Call with ${name}`,
  callIn: (room: string) => sentence`Call in ${room}`,
  returnTo: (name: string) => sentence`Return to call with ${name}`,
  returnIn: (room: string) => sentence`Return to call in ${room}`,
  dropDirectly: (whom: string) => `${whom}. The service keeps nothing of it.`,
  state: 'Call state',
  calling: 'Calling…',
  ringingThere: 'Ringing…',
  connection: {
    connecting: 'Connecting…',
    connected: 'Connected',
    reconnecting: 'Reconnecting…',
    failed: 'Connection failed',
  },
  onlyYou: 'Only you',
  people: (count: number) => `${count} people`,
  ringing: (names: string) => sentence`Ringing ${names}…`,
  duration: 'Duration',
  back: 'Back to people',
  backToParley: 'Back to Parley',
  locked: 'The call is locked',
  controls: 'Call controls',
  mute: 'Mute',
  unmute: 'Unmute',
  cameraOn: 'Turn camera on',
  cameraOff: 'Turn camera off',
  share: 'Share screen',
  stopSharing: 'Stop sharing',
  connectFirst: 'Available once you are connected',
  youCameByVoice: 'You joined by voice: all six places for pictures are taken',
  react: 'React',
  raiseHand: 'Raise hand',
  lowerHand: 'Lower hand',
  showChat: 'Show chat',
  hideChat: 'Hide chat',
  unread: (count: number) => plural(count, { one: '# unread message', other: '# unread messages' }),
  showPeople: 'Show people',
  hidePeople: 'Hide people',
  hangUp: 'Hang up',
  leave: 'Leave the call',
  moreViews: 'Layout and view',
  gridView: 'Grid view',
  speakerView: 'Speaker view',
  hideSelf: 'Hide my picture',
  showSelf: 'Show my picture',
  voiceOnly: 'Voice only',
  showPictures: 'Show pictures',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  notKept: 'Your choice could not be saved.',
  close: 'Close',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  speaksMuted: 'You are muted: the others do not hear what you say.',
  youAreMuted: 'You are muted',
  shareEnded: 'Your share ended when this page was loaded anew.',
  shareAgain: 'Share again',
  reconnecting: 'The connection is interrupted. Parley is trying to restore it.',
  serviceAway: 'Your connection to the service is interrupted. The call goes on.',
  unreachable: (names: string, isOne: boolean) =>
    sentence`${names} ${isOne ? 'is' : 'are'} reconnecting to the service. The call goes on.`,
  failedTitle: 'The connection broke',
  failedInRoom:
    'Nobody in the call can be reached. Moving closer to the router or leaving a VPN often helps.',
  failedText: 'Check that both of you are online. Moving closer to the router or leaving a VPN often helps.',
  failedHidden:
    'You hide your address, and this service has no relay to hide it behind. Turn “Hide my address” off in Settings and call again, or ask who runs the service for a relay.',
  asked: {
    mute: (name: string) => sentence`${name} asked you to mute. You are muted now.`,
    'lower-hand': (name: string) => sentence`${name} lowered your hand.`,
  },
  /** Who could not be rung, by what they do instead. */
  unreached: {
    offline: (names: string, isOne: boolean) => sentence`${names} ${isOne ? 'is' : 'are'} offline.`,
    busy: (names: string, isOne: boolean) =>
      sentence`${names} ${isOne ? 'is in another call' : 'are in other calls'}.`,
    dnd: (names: string, isOne: boolean) =>
      sentence`${names} ${isOne ? 'does' : 'do'} not want to be disturbed.`,
    'too-often': (names: string, isOne: boolean) =>
      sentence`${names} ${isOne ? 'was' : 'were'} not rung: you rang often just now. Try again in a few seconds.`,
  },
  news: 'What happens in the call',
  told: {
    joined: (name: string) => sentence`${name} joined`,
    left: (name: string) => sentence`${name} left`,
    'hand-up': (name: string) => sentence`${name} has a hand up`,
  },
  reacted: (name: string, sign: string) => sentence`${name}: ${sign}`,
});
