import { sentence } from '../../base/sentence.ts';
import type { callShareTexts } from '../call-share.ts';

export const callShare: typeof callShareTexts = {
  sharing: 'Du teilst',
  sharingWhat: (what) => (what === '' ? 'Du teilst deinen Bildschirm' : sentence`Du teilst ${what}`),
  pending: 'Die Freigabe beginnt…',
  withSound: 'mit Ton',
  stop: 'Beenden',
  pause: 'Anhalten',
  goOn: 'Fortsetzen',
  pauseShare: 'Freigabe anhalten',
  resumeShare: 'Freigabe fortsetzen',
  paused: 'Angehalten',
  sharingPaused: 'Freigabe angehalten',
  keeps: 'Was im Bild Vorrang hat',
  kept: { sharpness: 'Text', motion: 'Bewegung' },
  keptWhy: {
    sharpness: 'Scharf und in voller Größe, mit weniger Bildern pro Sekunde: für Text',
    motion: 'Flüssig, und kleiner, wo das Netzwerk langsam ist: für Filme und Spiele',
  },
  seenByNobody: 'Noch ist niemand sonst hier',
  seenBy: (names) => sentence`Zu sehen für ${names}`,
  isPaused: 'Angehalten: Die anderen sehen weiter das letzte Bild.',
  isHidden:
    'Es kommt kein Bild. Ein minimiertes Fenster hat keines: Öffne es wieder. Die anderen sehen weiter das letzte.',
  sound: {
    silent:
      'Mit dem Ton des Computers, von dem bisher nichts zu hören ist: Spiel etwas ab oder stell ihn lauter.',
    echo: 'Ohne den Ton des Computers: Dein System kann das Gespräch nicht weglassen, und die anderen würden sich selbst hören.',
    missing: 'Ohne den Ton des Computers: Dein System hat keinen geliefert.',
  },
  ended: {
    gone: (name) =>
      name === ''
        ? 'Die Freigabe ist beendet: Was du geteilt hast, wurde geschlossen, oder die Freigabe wurde außerhalb von Parley beendet.'
        : sentence`Die Freigabe von „${name}“ ist beendet: Es wurde geschlossen, oder die Freigabe wurde außerhalb von Parley beendet.`,
    'not-picked': (name) =>
      name === ''
        ? 'Die Freigabe wurde beendet: Was dein System geliefert hat, war nicht das, was du teilen wolltest. Die anderen sehen es nicht.'
        : sentence`Die Freigabe wurde beendet: Was dein System geliefert hat, war nicht „${name}“. Die anderen sehen es nicht.`,
  },
  another: 'Etwas anderes teilen',
  dismiss: 'Ausblenden',
  preview: 'Was die anderen sehen',
  larger: 'Größer zeigen, was die anderen sehen',
  smaller: 'Kleiner zeigen, was die anderen sehen',
  previewComing: 'Warte auf das Bild…',
  marks: 'Was gezeigt und gezeichnet wird',
  tools: 'Zeigen und zeichnen',
  tool: { point: 'Zeigen', draw: 'Zeichnen' },
  toolOff: { point: 'Nicht mehr zeigen', draw: 'Nicht mehr zeichnen' },
  takeStill: 'Bild davon machen',
  still: 'Bild der Freigabe',
  stillFile: 'Geteilter Bildschirm.png',
  stillOf: (name) => sentence`Ein Bild von dem, was ${name} teilt`,
  stillOwn: 'Ein Bild von dem, was ich teile',
  stillSend: 'In den Chat senden',
  stillSave: 'Speichern',
  stillCopy: 'Kopieren',
  stillDiscard: 'Verwerfen',
  stillNone: 'Davon gibt es noch kein Bild. Versuch es noch einmal, sobald du eines siehst.',
  stillUnsaved: 'Das Bild konnte dort nicht gespeichert werden. Wähle einen anderen Ort.',
  theirs: {
    screen: (name) => sentence`${name} teilt einen Bildschirm`,
    window: (name) => sentence`${name} teilt ein Fenster`,
    paused: (name) => sentence`${name} hat die Freigabe angehalten`,
  },
  theirName: {
    screen: (name) => sentence`Bildschirm von ${name}`,
    window: (name) => sentence`Fenster von ${name}`,
  },
  theirNamePaused: {
    screen: (name) => sentence`Bildschirm von ${name}, angehalten`,
    window: (name) => sentence`Fenster von ${name}, angehalten`,
  },
  theirsComing: 'Warte auf den geteilten Bildschirm…',
  theirsPaused: 'Die Freigabe ist angehalten',
};
