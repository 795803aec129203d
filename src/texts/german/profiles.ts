import { sentence } from '../../base/sentence.ts';
import type { profilesTexts } from '../profiles.ts';

export const profiles: typeof profilesTexts = {
  services: 'Dienste',
  inCallAt: (service) => sentence`Du bist bei ${service} im Gespräch`,
  leaveMore:
    'Du kannst nur in einem Gespräch gleichzeitig sein. Wer in dem anderen ist, sieht, dass du es verlassen hast.',
  stay: 'Dort bleiben',
  leave: { call: 'Verlassen und anrufen', join: 'Verlassen und beitreten' },
  unread: (count) => `${count} ungelesen`,
  call: { rings: 'klingelt', in: 'im Gespräch' },
  offline: 'nicht verbunden',
};
