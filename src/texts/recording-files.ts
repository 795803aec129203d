import { texts } from './texts.ts';

/** Names of films, and the list of them that is read by eye. */
export const recordingFilesTexts = texts('recordingFiles', {
  recording: 'Recording',
  /** Of files: without signs around a name that is read from the right. */
  films: {
    camera: (whose: string) => `${whose} – own camera`,
    screen: (whose: string) => `${whose} – share`,
  },
  /** Each above its column: 14 signs, 14 signs, the rest. */
  columns: 'begins        lasts         film',
  playedAt: (percent: string) => `(played at ${percent} % of its speed)`,
  chapters: 'chapters',
});
