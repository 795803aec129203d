import { texts } from './texts.ts';

/** Who calls, and the answers to it. */
export const ringingTexts = texts('ringing', {
  incoming: 'Incoming call',
  acceptVideo: 'Accept with video',
  acceptVoice: 'Accept with voice',
  voice: 'Voice',
  video: 'Video',
  decline: 'Decline',
  declineWithMessage: 'Decline with a message',
  ownText: 'Your own words',
  send: 'Decline and send',
  urgent: 'Rings through do not disturb',
  keyVoice: (key: string) => `${key}: voice`,
  keyDecline: (key: string) => `${key}: decline`,
  over: 'The call is over',
  waiting: 'Another call',
  leaveAndAnswer: 'Leave and answer',
});
