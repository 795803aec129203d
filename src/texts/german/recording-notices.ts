import { sentence } from '../../base/sentence.ts';
import type { recordingNoticesTexts } from '../recording-notices.ts';

export const recordingNotices: typeof recordingNoticesTexts = {
  call: 'Gespräch',
  ownFilms: (name) => ({
    camera: sentence`${name} – eigene Kamera`,
    screen: sentence`${name} – Freigabe`,
  }),
  filmsFor: (name) => sentence`Eigene Filme für ${name}`,
  chapters: {
    joined: (name) => sentence`${name} kommt dazu`,
    left: (name) => sentence`${name} geht`,
    shares: (name) => sentence`${name} teilt`,
    reaction: (name, emoji) => sentence`${emoji} ${name}`,
  },
  show: 'Anzeigen',
  ended: {
    saved: 'Die Aufnahme ist gespeichert.',
    full: 'Die Aufnahme ist zu Ende: Der Datenträger ist voll. Was vorher kam, ist unter „Aufnahmen“ gespeichert.',
    failed:
      'Die Aufnahme ist zu Ende: Sie ließ sich nicht weiter schreiben. Was vorher kam, ist unter „Aufnahmen“ gespeichert.',
    'no-room': 'Nichts wurde aufgenommen: Auf dem Datenträger ist zu wenig Platz.',
    'not-writable': 'Nichts wurde aufgenommen: Parley darf nicht in den Ordner für Videos schreiben.',
    unable: 'Nichts wurde aufgenommen: Dieser Computer konnte nicht beginnen.',
  },
};
