import { sentence } from '../../base/sentence.ts';
import type { recordingsTexts } from '../recordings.ts';

export const recordings: typeof recordingsTexts = {
  title: 'Aufnahmen',
  close: 'Aufnahmen schließen',
  back: 'Alle Aufnahmen',
  list: 'Aufnahmen',
  none: 'Noch keine Aufnahmen',
  noneHint: 'Gespräche, die du aufnimmst, bleiben auf diesem Computer, im Ordner „Parley“ bei deinen Videos.',
  nameless: 'Gespräch',
  running: 'Wird gerade aufgenommen',
  mending: 'Sie wurde unterbrochen und wird wiederhergestellt…',
  awaits: (names) =>
    sentence`Noch unterwegs: die eigenen Filme von ${names}. Es geht weiter, wenn ihr wieder in einem Gespräch seid.`,
  waitNoMore: 'Nicht mehr warten',
  cut: 'Sie wurde unterbrochen. Alles bis dahin ist hier.',
  show: 'Im Ordner anzeigen',
  remove: 'Löschen',
  showOf: (title) => sentence`${title} im Ordner anzeigen`,
  removeOf: (title) => sentence`${title} löschen`,
  removed: (title) => sentence`„${title}“ liegt im Papierkorb. Von dort lässt sich die Aufnahme zurückholen.`,
  notRemoved: (title) =>
    sentence`„${title}“ konnte nicht in den Papierkorb gelegt werden. Die Aufnahme ist noch da.`,
  whose: 'Wessen Aufnahme',
  speed: 'Tempo',
  speeds: { '1': '1×', '1.5': '1,5×', '2': '2×' },
  chapters: 'Kapitel',
  unplayable:
    'Diese Aufnahme kann hier nicht abgespielt werden. Vielleicht wurde sie verschoben oder ist nicht vollständig.',
};
