import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** The icon beside the clock, its menu, and the app’s button in the task bar. */
export const trayTexts = texts('tray', {
  tooltip: (said: string) => `Parley: ${said}`,
  service: (name: string, status: string) => sentence`${name}: ${status}`,
  unread: (status: string, count: number) => `${status}, ${count} unread`,
  connecting: 'Connecting',
  notConnected: 'Not connected',
  notHosting: 'The service on this computer is not running',

  calls: {
    outgoing: (who: string) => sentence`Calling ${who}`,
    active: (who: string) => sentence`In a call with ${who}`,
  },
  muted: (call: string) => `${call}, muted`,
  mutedBy: (call: string, name: string) => sentence`${call}, muted by ${name}`,

  answerVideo: 'Answer with video',
  answerVoice: 'Answer with voice',
  answerVoiceTo: (ring: string) => `${ring}: answer with voice`,
  decline: 'Decline',
  declineWithMessage: 'Decline with a message',
  share: 'Share a window or screen…',
  stopSharing: 'Stop sharing',
  mute: 'Mute',
  unmute: 'Unmute',
  cameraOn: 'Turn camera on',
  cameraOff: 'Turn camera off',
  leave: 'Leave call',
  quietFor: 'Do not disturb for a while',
  untilMorning: 'Until morning, 8:00',
  retryHosting: 'Try again to host',
  open: 'Open Parley',
  settings: 'Settings',
  quit: 'Quit Parley',
});
