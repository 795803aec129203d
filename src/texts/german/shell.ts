import { sentence } from '../../base/sentence.ts';
import type { shellTexts } from '../shell.ts';

export const shell: typeof shellTexts = {
  notices: 'Hinweise',
  dismiss: 'Ausblenden',
  title: {
    ringing: (name) => sentence`${name} ruft an – Parley`,
    outgoing: (name) => sentence`Anruf an ${name} – Parley`,
    active: (name) => sentence`${name} – Parley`,
  },
};
