import type { CallKind } from '../../../src/protocol/model.ts';

export const words = {
  incoming: 'Incoming call',
  kind: { voice: 'Voice call', video: 'Video call' } satisfies Record<CallKind, string>,
  acceptVideo: 'Accept with video',
  acceptVoice: 'Accept with voice',
  voice: 'Voice',
  video: 'Video',
  decline: 'Decline',
  over: 'The call is over',
} as const;
