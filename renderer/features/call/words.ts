import { unreachable } from '../../../src/base/result.ts';
import { sentence } from '../../../src/base/sentence.ts';
import type { Whose } from '../../../src/call/doctor/verdict.ts';
import type { CallAsk } from '../../../src/protocol/model.ts';
import type { CallPlace, ConnectionView, MediaFailure } from '../../../src/call/view.ts';
import type { ActiveCall } from './active-call.ts';
import type { OutcomeWords } from './outcome-words.ts';
import type { WhyNot } from './camera-of.ts';
import type { PausedWhy } from './paused-why.ts';

export const words = {
  callWith: (name: string) => sentence`Call with ${name}`,
  callIn: (room: string) => sentence`Call in ${room}`,
  dropDirectly: (whom: string) => `${whom}. The service keeps nothing of it.`,
  goesOn: 'Call going on',
  mineElsewhere: 'You are in this call on your other device',
  joinVideo: 'Join with video',
  joinVoice: 'Join by voice',
  moveHere: 'Move the call here',
  isLocked: 'Locked: you can join when somebody rings you.',
  inOtherCall: 'You are in another call',
  offlineNow: 'You are offline',
  returnTo: (name: string) => sentence`Return to call with ${name}`,
  returnIn: (room: string) => sentence`Return to call in ${room}`,
  state: 'Call state',
  duration: 'Duration',
  back: 'Back to people',
  backToParley: 'Back to Parley',
  controls: 'Call controls',
  mute: 'Mute',
  unmute: 'Unmute',
  speaksMuted: 'You are muted: the others do not hear what you say.',
  youAreMuted: 'You are muted',
  volume: 'Volume',
  volumeOf: (name: string) => sentence`Volume of ${name}`,
  cameraOn: 'Turn camera on',
  cameraOff: 'Turn camera off',
  share: 'Share screen',
  stopSharing: 'Stop sharing',
  hangUp: 'Hang up',
  leave: 'Leave the call',
  showChat: 'Show chat',
  hideChat: 'Hide chat',
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  tryAgain: 'Try again',
  againBy: {
    again: 'Call again',
    back: 'Call back',
    retry: 'Try again',
    'by-voice': 'Join by voice',
  } satisfies Record<NonNullable<OutcomeWords['again']>, string>,
  message: 'Message',
  close: 'Close',
  ended: 'Call ended',
  dismiss: 'Dismiss',
  remoteCamera: 'Remote camera',
  remoteShare: 'Remote share',
  remoteVoice: 'Remote voice',
  remoteShareSound: 'Remote share sound',
  ownCamera: 'My camera',
  cameraOf: (name: string) => sentence`Camera of ${name}`,
  shareOf: (name: string) => sentence`Share of ${name}`,
  voiceOf: (name: string) => sentence`Voice of ${name}`,
  shareSoundOf: (name: string) => sentence`Share sound of ${name}`,
  you: 'You',
  muted: 'Muted',
  mutedBy: (name: string) => sentence`Muted by ${name}`,
  isMuted: (name: string) => sentence`${name} is muted`,
  cameraIsOff: 'Camera is off',
  ownCameraOpening: 'Starting camera…',
  ownCameraFailed: {
    denied: 'Camera is not allowed',
    missing: 'No camera found',
    'in-use': 'Camera is in use',
    failed: 'Camera did not start',
    cancelled: 'Camera is off',
  } satisfies Record<MediaFailure, string>,
  pictureComing: 'Waiting for the picture…',
  sharesIt: (name: string) => sentence`${name} shares`,
  shareEnded: 'Your share ended when this page was loaded anew.',
  shareAgain: 'Share again',
  ownPictureStill: 'Your camera gives no picture',
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
  youCameByVoice: 'You joined by voice: all six places for pictures are taken',
  connectFirst: 'Available once you are connected',
  microphone: 'Microphone',
  camera: 'Camera',
  speaker: 'Speaker',
  choose: { microphone: 'Choose microphone', camera: 'Choose camera', speaker: 'Choose speaker' },
  systemDefault: 'System default',
  chooseAnother: 'Choose another',
  still: {
    microphone: 'Your microphone gives no sound: another program may use it, or a switch on it is off.',
    camera: 'Your camera gives no picture: another program may use it.',
  },
  blackPicture: 'Your camera’s picture is black: is it covered?',
  notKept: 'Your choice could not be saved.',
  aloneTitle: 'You’re the only one here',
  aloneText: 'Others in the room see that the call is going on and can join when they like.',
  ringOthers: 'Ring the others',
  ringing: (names: string) => sentence`Ringing ${names}…`,
  pin: (name: string) => sentence`Pin ${name}`,
  unpin: 'Unpin',
  moreViews: 'Layout and view',
  gridView: 'Grid view',
  speakerView: 'Speaker view',
  hideSelf: 'Hide my picture',
  showSelf: 'Show my picture',
  voiceOnly: 'Voice only',
  showPictures: 'Show pictures',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  alone: (name: string) => sentence`Full screen: ${name}`,
  shares: 'What is shared',
  react: 'React',
  raiseHand: 'Raise hand',
  lowerHand: 'Lower hand',
  handUp: (name: string) => sentence`${name} has a hand up`,
  ownHandUp: 'Your hand is up',
  joined: (name: string) => sentence`${name} joined`,
  left: (name: string) => sentence`${name} left`,
  reacted: (name: string, sign: string) => sentence`${name}: ${sign}`,
  asked: {
    mute: (name: string) => sentence`${name} asked you to mute. You are muted now.`,
    'lower-hand': (name: string) => sentence`${name} lowered your hand.`,
  } satisfies Record<CallAsk, (name: string) => string>,
  news: 'What happens in the call',
  comesBack: 'Reconnecting…',
  isComingBack: (name: string) => sentence`${name} is reconnecting`,
  locked: 'The call is locked',
  showPeople: 'Show people',
  hidePeople: 'Hide people',
  people: 'People in the call',
  inTheCall: (count: number) => `In the call · ${count}`,
  beingRung: 'Being rung',
  notHere: 'Not in the call',
  isYou: (name: string) => sentence`${name} (you)`,
  handPlace: (place: number) => `Hand up, number ${place}`,
  rungState: (alerting: boolean) => (alerting ? 'Ringing…' : 'Calling…'),
  inAnotherCall: 'In another call',
  ringsInCall: (name: string) => sentence`${name} is in another call and sees that you ring.`,
  ringWho: (name: string) => sentence`Ring ${name}`,
  ringAll: 'Ring all',
  stopRinging: (name: string) => sentence`Stop ringing ${name}`,
  hostActions: (name: string) => sentence`More for ${name}`,
  askMute: 'Ask to mute',
  lowerTheirHand: 'Lower hand',
  showOut: 'Remove from the call',
  sureShowOut: (name: string) => sentence`Remove ${name} from the call?`,
  sureText: 'They leave the call and can come back only when somebody rings them.',
  cancel: 'Cancel',
  lock: 'Lock the call',
  lockHint: 'Nobody joins unless somebody here rings them.',
  meetingLink: 'Meeting link…',
  meetingLinkTitle: 'Meeting link',
  done: 'Done',
} as const;

const whyNot: Readonly<Record<WhyNot, string>> = {
  connecting: 'Connecting…',
  reconnecting: 'Reconnecting…',
  failed: 'No connection',
  'by-voice': 'By voice',
  'camera-off': words.cameraIsOff,
  'camera-coming': words.pictureComing,
  'voice-only': 'Paused: voice only',
};

const paused: Readonly<Record<PausedWhy, string>> = {
  'my-limit': 'Paused by your data limit',
  'my-line': 'Paused: your line is slow',
  'their-line': 'Paused: their line is slow',
  'the-way': 'Paused: the way between you is slow',
  'their-computer': 'Paused: their computer is busy',
  'their-camera': 'Their camera gives no picture',
  unknown: 'Picture is paused',
};

export function weakWords(whose: Whose, name: string): string {
  switch (whose) {
    case 'me':
      return 'Your connection is weak';
    case 'them':
      return sentence`${name}’s connection is weak`;
    case 'both':
    case 'between':
      return sentence`The connection with ${name} is weak`;
    default:
      return unreachable(whose);
  }
}

export const pausedWords = (why: PausedWhy): string => paused[why];

export const whyNotWords = (why: WhyNot): string => whyNot[why];

/** What the call is called: with whom, or where. */
export const callName = (place: CallPlace, name: string): string =>
  place.is === 'person' ? words.callWith(name) : words.callIn(name);

/** How far the call is, in one or two words. */
export function stateWords(view: ActiveCall): string {
  if (view.phase === 'calling') return view.alerting ? 'Ringing…' : 'Calling…';
  if (view.place.is === 'person' || view.connection !== 'connected') return connectionWords[view.connection];
  return view.peers.length === 0 ? 'Only you' : `${view.peers.length + 1} people`;
}

const connectionWords: Readonly<Record<ConnectionView, string>> = {
  connecting: 'Connecting…',
  connected: 'Connected',
  reconnecting: 'Reconnecting…',
  failed: 'Connection failed',
};
