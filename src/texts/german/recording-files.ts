import type { recordingFilesTexts } from '../recording-files.ts';

export const recordingFiles: typeof recordingFilesTexts = {
  recording: 'Aufnahme',
  films: {
    camera: (whose) => `${whose} – eigene Kamera`,
    screen: (whose) => `${whose} – Freigabe`,
  },
  columns: 'Beginn        Dauer         Film',
  playedAt: (percent) => `(mit ${percent} % der Geschwindigkeit abgespielt)`,
  chapters: 'Kapitel',
};
