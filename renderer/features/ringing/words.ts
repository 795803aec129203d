export const words = {
  incoming: 'Incoming call',
  acceptVideo: 'Accept with video',
  acceptVoice: 'Accept with voice',
  voice: 'Voice',
  video: 'Video',
  decline: 'Decline',
  over: 'The call is over',
  waiting: 'Another call',
  leaveAndAnswer: 'Leave and answer',
} as const;
