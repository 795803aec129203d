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
  /** Whether ringing again is a sensible thing to offer. */
  readonly mayCallAgain: boolean;
}

/** How the call ended, for this side. */
export function outcomeWords(outcome: CallOutcome, byMe: boolean, name: string): OutcomeWords {
  const again = (title: string, text?: string): OutcomeWords =>
    text === undefined ? { title, mayCallAgain: true } : { title, text, mayCallAgain: true };
  const later = (title: string, text: string): OutcomeWords => ({ title, text, mayCallAgain: false });
  switch (outcome) {
    case 'hung-up':
      return again(byMe ? 'Call ended' : `${name} hung up`);
    case 'declined':
      return again(byMe ? 'You declined the call' : `${name} declined the call`);
    case 'cancelled':
      return again(byMe ? 'Call cancelled' : `${name} stopped calling`);
    case 'missed':
      return again(`Missed call from ${name}`);
    case 'no-answer':
      return again('No answer', 'Nobody picked up within 45 seconds.');
    case 'busy':
      return again(`${name} is in another call`, 'Leave a message, or try again later.');
    case 'offline':
      return later(`${name} is not here right now`, 'Leave a message. It is there when they come back.');
    case 'dnd':
      return later(`${name} does not want to be disturbed`, 'Leave a message. It does not ring.');
    case 'lost':
      return again('The call was lost', 'The connection went away and did not come back in time.');
    case 'answered-elsewhere':
      return later('Answered on another device', 'The call goes on there.');
    case 'service-away':
      return again('The service cannot be reached', 'Check your connection, then call again.');
    case 'failed':
      return again('The call could not be connected', 'No way was found between the two computers.');
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
