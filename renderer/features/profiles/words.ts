import type { ProfileSign } from '../../../src/bridge/profile-state.ts';
import { profilesTexts } from '../../../src/texts/profiles.ts';

/** All that its row shows by signs. */
export const rowWords = ({ name, connection, unread, call }: ProfileSign): string =>
  [
    name,
    ...(unread > 0 ? [profilesTexts.unread(unread)] : []),
    ...(call === 'none' ? [] : [profilesTexts.call[call]]),
    ...(connection === 'offline' ? [profilesTexts.offline] : []),
  ].join(', ');
