import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** What is said of a recording while it is made, and what it is called. */
export const recordingNoticesTexts = texts('recordingNotices', {
  call: 'Call',
  /** Of films that one makes of oneself. */
  ownFilms: (name: string) => ({
    camera: sentence`${name} – own camera`,
    screen: sentence`${name} – share`,
  }),
  filmsFor: (name: string) => sentence`Own films for ${name}`,
  chapters: {
    joined: (name: string) => sentence`${name} comes in`,
    left: (name: string) => sentence`${name} leaves`,
    shares: (name: string) => sentence`${name} shares`,
    reaction: (name: string, emoji: string) => sentence`${emoji} ${name}`,
  },
  show: 'Show',
  ended: {
    saved: 'The recording is saved.',
    full: 'The recording ended: the disk is full. What came before is saved under Recordings.',
    failed:
      'The recording ended: it could not be written any further. What came before is saved under Recordings.',
    'no-room': 'Nothing was recorded: there is too little room on the disk.',
    'not-writable': 'Nothing was recorded: Parley may not write into the folder for videos.',
    unable: 'Nothing was recorded: this computer could not begin.',
  },
});
