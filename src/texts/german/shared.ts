import { sentence } from '../../base/sentence.ts';
import type { sharedTexts } from '../shared.ts';

export const shared: typeof sharedTexts = {
  later: {
    loading: 'Wird geladen',
    failed: 'Dieser Teil von Parley konnte nicht geladen werden',
    reload: 'Parley neu laden',
  },
  copy: { idle: 'Kopieren', copied: 'Kopiert', failed: 'Auswählen und kopieren' },
  copyFailed: 'Das Kopieren hat nicht geklappt. Wähle den Text aus und kopiere ihn selbst.',
  openSettings: 'Einstellungen öffnen',
  screenAccess: {
    guide:
      'macOS lässt Parley den Bildschirm nicht sehen. Öffne die Einstellungen, schalte Parley unter „Bildschirm- und Systemaudioaufnahme“ ein und starte Parley neu: Dein Gespräch kommt von selbst zurück.',
    missing: 'Steht Parley nicht in der Liste, füge es dort mit dem Pluszeichen hinzu.',
    restart: 'Parley neu starten',
  },
  nameMissing: 'Gib einen Namen ein, damit andere wissen, wer anruft.',
  nobodyCalled: (query) => `Niemand heißt „${query}“.`,
  directlyTo: (name) => sentence`Direkt an ${name}`,
  directlyToAll: (count) => `Direkt an die ${count} Personen in diesem Gespräch`,
  folderDirectlyTo: (name) => sentence`Einen Ordner, direkt an ${name}`,
  folderDirectlyToAll: (count) => `Einen Ordner, direkt an die ${count} Personen in diesem Gespräch`,
  moreOf: (name) => sentence`Mehr zu ${name}`,
  bytes: 'Byte',
};
