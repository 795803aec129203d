import type { ProfileSign } from '../../../src/bridge/profile-state.ts';

export const words = { services: 'Services' } as const;

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
