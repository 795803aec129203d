import type { recordingFilesTexts } from '../recording-files.ts';

export const recordingFiles: typeof recordingFilesTexts = {
  recording: 'Aufnahme',
  films: {
    camera: (name) => `${name} – eigene Kamera`,
    screen: (name) => `${name} – Freigabe`,
  },
  columns: 'Beginn        Dauer         Film',
  playedAt: (percent) => `(mit ${percent} % der Geschwindigkeit gespielt)`,
  chapters: 'Kapitel',
};
