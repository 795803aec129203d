import { sentence } from '../../../src/base/sentence.ts';
import type { ProfileSign } from '../../../src/bridge/profile-state.ts';
import type { AskedElsewhere } from '../../stores/leave-elsewhere.ts';

export const words = {
  services: 'Services',
  inCallAt: (service: string) => sentence`You are in a call in ${service}`,
  leaveMore: 'You can be in one call at a time. Whoever is in that one sees that you have left.',
  stay: 'Stay in that call',
} as const;

export const leaveWords: Readonly<Record<AskedElsewhere['way'], string>> = {
  call: 'Leave that call and call',
  join: 'Leave that call and join',
};

const callWords: Readonly<Record<ProfileSign['call'], readonly string[]>> = {
  none: [],
  rings: ['rings'],
  in: ['in a call'],
};

/** All that its row shows by signs. */
export const rowWords = ({ name, connection, unread, call }: ProfileSign): string =>
  [
    name,
    ...(unread > 0 ? [`${unread} unread`] : []),
    ...callWords[call],
    ...(connection === 'offline' ? ['not connected'] : []),
  ].join(', ');
