import { unreachable } from '../../../src/base/result.ts';
import type { CallOutcome, CallView, ConnectionView, MediaFailure } from '../../../src/call/view.ts';

export const words = {
  callWith: (name: string) => `Call with ${name}`,
  returnTo: (name: string) => `Return to call with ${name}`,
  state: 'Call state',
  duration: 'Duration',
  back: 'Back to people',
  controls: 'Call controls',
  mute: 'Mute',
  unmute: 'Unmute',
  cameraOn: 'Turn camera on',
  cameraOff: 'Turn camera off',
  share: 'Share screen',
  stopSharing: 'Stop sharing',
  stop: 'Stop',
  hangUp: 'Hang up',
  showChat: 'Show chat',
  hideChat: 'Hide chat',
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  tryAgain: 'Try again',
  callAgain: 'Call again',
  callBack: 'Call back',
  message: 'Message',
  close: 'Close',
  ended: 'Call ended',
  dismiss: 'Dismiss',
  remoteCamera: 'Remote camera',
  remoteShare: 'Remote share',
  remoteVoice: 'Remote voice',
  remoteShareSound: 'Remote share sound',
  ownCamera: 'My camera',
  you: 'You',
  muted: 'Muted',
  isMuted: (name: string) => `${name} is muted`,
  cameraIsOff: 'Camera is off',
  ownCameraOpening: 'Starting camera…',
  pictureComing: 'Waiting for the picture…',
  shareComing: 'Waiting for the shared screen…',
  sharesScreen: (name: string) => `${name} shares a screen`,
  sharesWindow: (name: string) => `${name} shares a window`,
  sharing: 'You are sharing',
  sharingWhat: (what: string) => (what === '' ? 'You are sharing your screen' : `You are sharing ${what}`),
  withSound: 'with sound',
  sharePending: 'Starting to share…',
  reconnecting: 'The connection is interrupted. Parley is trying to restore it.',
  serviceAway: 'Your connection to the service is interrupted. The call goes on.',
  unreachable: (name: string) => `${name} lost the service. The call goes on, and Parley waits for them.`,
  failedTitle: 'The connection broke',
  failedText: 'Check that both of you are online. Moving closer to the router or leaving a VPN often helps.',
  failedHidden:
    'You hide your address, and this service has no relay to hide it behind. Turn “Hide my address” off in Settings and call again, or ask who runs the service for a relay.',
  connectFirst: 'Available once you are connected',
  microphone: 'Microphone',
  camera: 'Camera',
  speaker: 'Speaker',
  choose: { microphone: 'Choose microphone', camera: 'Choose camera', speaker: 'Choose speaker' },
  systemDefault: 'System default',
  notKept: 'Your choice could not be saved.',
} as const;

type LivePhase = Extract<CallView, { phase: 'calling' | 'live' }>;

/** How far the call is, in one or two words. */
export function stateWords(view: LivePhase): string {
  if (view.phase === 'calling') return view.alerting ? 'Ringing…' : 'Calling…';
  return connectionWords[view.connection];
}

const connectionWords: Readonly<Record<ConnectionView, string>> = {
  connecting: 'Connecting…',
  connected: 'Connected',
  reconnecting: 'Reconnecting…',
  failed: 'Connection failed',
};

export interface OutcomeWords {
  readonly title: string;
  readonly text?: string;
  /** Ringing again, where that is a sensible thing to offer. */
  readonly again: 'again' | 'back' | null;
  /** Whether there is more to say than that the call is over: a word to leave, or something that went wrong. */
  readonly kind: 'plain' | 'leave-word' | 'problem';
}

/** How the call ended, for this side. */
export function outcomeWords(outcome: CallOutcome, byMe: boolean, name: string): OutcomeWords {
  switch (outcome) {
    case 'hung-up':
      return { title: byMe ? 'Call ended' : `${name} hung up`, again: 'again', kind: 'plain' };
    case 'declined':
      return byMe
        ? { title: 'You declined the call', again: 'back', kind: 'plain' }
        : { title: `${name} declined the call`, again: 'again', kind: 'leave-word' };
    case 'cancelled':
      return byMe
        ? { title: 'Call cancelled', again: 'again', kind: 'plain' }
        : { title: `${name} stopped calling`, again: 'back', kind: 'leave-word' };
    case 'missed':
      return { title: `Missed call from ${name}`, again: 'back', kind: 'problem' };
    case 'no-answer':
      return {
        title: 'No answer',
        text: 'Nobody picked up within 45 seconds.',
        again: 'again',
        kind: 'leave-word',
      };
    case 'busy':
      return {
        title: `${name} is in another call`,
        text: 'Leave a message, or try again later.',
        again: 'again',
        kind: 'leave-word',
      };
    case 'offline':
      return {
        title: `${name} is not here right now`,
        text: 'Leave a message. It is there when they come back.',
        again: null,
        kind: 'leave-word',
      };
    case 'dnd':
      return {
        title: `${name} does not want to be disturbed`,
        text: 'Leave a message. It does not ring.',
        again: null,
        kind: 'leave-word',
      };
    case 'lost':
      return {
        title: 'The call was lost',
        text: 'The connection went away and did not come back in time.',
        again: 'again',
        kind: 'problem',
      };
    case 'answered-elsewhere':
      return {
        title: 'Answered on another device',
        text: 'The call goes on there.',
        again: null,
        kind: 'plain',
      };
    case 'service-away':
      return {
        title: 'The service cannot be reached',
        text: 'Check your connection, then call again.',
        again: 'again',
        kind: 'problem',
      };
    case 'failed':
      return {
        title: 'The call could not be connected',
        text: 'No way was found between the two computers.',
        again: 'again',
        kind: 'problem',
      };
    default:
      return unreachable(outcome);
  }
}

export type DeviceKind = 'microphone' | 'camera' | 'share';

const deviceNames: Readonly<Record<DeviceKind, string>> = {
  microphone: 'microphone',
  camera: 'camera',
  share: 'screen',
};

/** What went wrong with a device and what to do; null where there is nothing to say. */
export function failureWords(kind: DeviceKind, failure: MediaFailure): string | null {
  const device = deviceNames[kind];
  switch (failure) {
    case 'cancelled':
      return null;
    case 'denied':
      return `Parley may not use your ${device}. Allow it in the system’s privacy settings, then try again.`;
    case 'missing':
      return kind === 'share'
        ? 'What you chose to share is gone. Choose again.'
        : `No ${device} was found. Plug one in or choose another.`;
    case 'in-use':
      return `Another program uses your ${device}. Close that program, or choose another ${device}.`;
    case 'failed':
      return kind === 'share'
        ? 'Sharing did not start. Try again, or choose another window.'
        : `Your ${device} did not start. Try again, or choose another one.`;
    default:
      return unreachable(failure);
  }
}
