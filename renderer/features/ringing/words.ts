import type { RingingCall } from '../../../src/bridge/contract.ts';
import type { CallKind } from '../../../src/protocol/model.ts';

const kindWords: Readonly<Record<CallKind, string>> = { voice: 'Voice call', video: 'Video call' };

export const words = {
  incoming: 'Incoming call',
  /** Under the name of who rings. */
  kindIn: ({ kind, room }: Pick<RingingCall, 'kind' | 'room'>) =>
    room === null ? kindWords[kind] : `${kindWords[kind]} in ${room}`,
  acceptVideo: 'Accept with video',
  acceptVoice: 'Accept with voice',
  voice: 'Voice',
  video: 'Video',
  decline: 'Decline',
  over: 'The call is over',
  waiting: 'Another call',
  leaveAndAnswer: 'Leave and answer',
} as const;
