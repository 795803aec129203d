import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** The window itself: its title, and what it is told by the way. */
export const shellTexts = texts('shell', {
  notices: 'Notices',
  dismiss: 'Dismiss',
  title: {
    ringing: (name: string) => sentence`${name} is calling – Parley`,
    outgoing: (name: string) => sentence`Calling ${name} – Parley`,
    active: (name: string) => sentence`${name} – Parley`,
  },
});
